import { Temporal } from "temporal-polyfill"
import type { LateBooking } from "../../modules/commune/rules"
import type { PreparedService } from "../service-day"
import { type SelectionContext, selectMeals } from "../select"
import { borneSurcharges, surchargesDue } from "../surcharge"
import { THURSDAY, TUESDAY, aFamily, aService, aTariff, louane, theo } from "./services"

/** After the cutoff of Tuesday's meal, before the one of Thursday's. */
const LATE_FOR_TUESDAY = Temporal.Instant.from("2026-11-23T11:00:00+01:00")
const RANKED = aTariff({ pricing: { kind: "child_rank", cents: [220, 160] } })

function aServiceLate(late: LateBooking, tariff = aTariff()): PreparedService {
  const [row] = aService().service.rulebooks
  if (!row) throw new Error("the canteen has a rulebook")
  return aService({ tariffs: [tariff], rulebooks: [{ id: row.id, rulebook: { ...row.rulebook, book: { ...row.rulebook.book, late } } }] })
}

const once = aServiceLate({ kind: "surcharge", cents: 100, until: null, per: "family_day" })
const each = aServiceLate({ kind: "surcharge", cents: 100, until: null, per: "meal" })
const both = (dates: string[]) => [louane, theo].map(({ id }) => ({ beneficiary_id: id, dates }))

const prices = (context: Partial<SelectionContext> & { prepared: PreparedService }, selections = both([TUESDAY, THURSDAY])) =>
  selectMeals(selections, { family: aFamily(), now: LATE_FOR_TUESDAY, taken: () => null, surchargeDue: () => false, ...context }).lines.map(
    ({ beneficiary_id, unit_price_cents, dates }) => `${beneficiary_id} ${unit_price_cents} ${dates.join(" ")}`
  )

describe("a surcharge once per family and day", () => {
  it("is on the eldest's late meal, whatever the order of the request, and on none in time", () => {
    const expected = [`bene_louane 380 ${TUESDAY} ${THURSDAY}`, `bene_theo 380 ${THURSDAY}`, `bene_theo 480 ${TUESDAY}`]
    expect(prices({ prepared: once }).sort()).toEqual(expected)
    expect(prices({ prepared: once }, both([THURSDAY, TUESDAY]).reverse()).sort()).toEqual(expected)
  })

  it("is on each late meal where the rulebook says so", () => {
    expect(prices({ prepared: each }, both([TUESDAY]))).toEqual([`bene_louane 480 ${TUESDAY}`, `bene_theo 480 ${TUESDAY}`])
  })

  it("is on none when a booked meal bears it", () => {
    expect(prices({ prepared: once, surchargeDue: (date) => date === TUESDAY }, both([TUESDAY]))).toEqual([`bene_louane 380 ${TUESDAY}`, `bene_theo 380 ${TUESDAY}`])
  })

  it("passes to the next child when the eldest's meal is refused", () => {
    const taken = (id: string) => (id === theo.id ? ("already_booked" as const) : null)
    expect(prices({ prepared: once, taken }, both([TUESDAY]))).toEqual([`bene_louane 480 ${TUESDAY}`])
  })

  it("adds a factor to the price of the child that bears it", () => {
    const doubled = aServiceLate({ kind: "factor", factor: "2", until: null, per: "family_day" }, RANKED)
    expect(prices({ prepared: doubled }, both([TUESDAY]))).toEqual([`bene_louane 160 ${TUESDAY}`, `bene_theo 440 ${TUESDAY}`])
  })

  it("leaves the calendar once a late meal of the day waits in the basket, except on that meal", () => {
    const isDue = surchargesDue(once, aFamily(), { cartMeals: [{ beneficiary_id: louane.id, date: TUESDAY }], borne: new Set(), now: LATE_FOR_TUESDAY })
    expect([isDue(louane.id, TUESDAY), isDue(theo.id, TUESDAY), isDue(theo.id, THURSDAY)]).toEqual([false, true, false])
  })

  it("is borne by a booked meal of the same family and service that says so, never by a hold", () => {
    const booking = { customer_id: "cus_1", canteen_service_id: "csvc_canteen", day: TUESDAY, status: "confirmed", decided_under: { bears_family_day: true } }
    const of = { customer_id: "cus_1", canteen_service_id: "csvc_canteen" }
    const days = (changes: object) => [...borneSurcharges([{ ...booking, ...changes }], of)]
    expect(days({})).toEqual([TUESDAY])
    for (const other of [{ customer_id: "cus_2" }, { canteen_service_id: "csvc_late" }, { status: "held" }, { decided_under: {} }]) expect(days(other)).toEqual([])
  })
})
