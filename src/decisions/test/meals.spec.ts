import { Temporal } from "temporal-polyfill"
import type { MembershipStatus } from "../../types/http"
import { decideMeal } from "../meal"
import { selectMeals } from "../select"
import { LATE_TARIFF, NOW, THURSDAY, TUESDAY, WEDNESDAY, aFamily, aLateService, aService, aTariff, camille, louane, theo } from "./services"

const decide = (family = aFamily(), { beneficiary = louane, date = TUESDAY, now = NOW, service = aService() } = {}) =>
  decideMeal(service, family, { beneficiary, date, now })
const member = (status: MembershipStatus, tariff_id = "tarif_child") => [{ canteen_service_id: "csvc_canteen", tariff_id, status }]

describe("who may eat", () => {
  it("a child of a validated family, at its tariff", () => {
    expect(decide()).toMatchObject({ refusal: null, tariff: { id: "tarif_child" }, decision: { price_cents: 380, late: false } })
  })

  it.each([
    ["the account waits", aFamily({ account: { status: "pending" } }), "account_pending"],
    ["the membership waits", aFamily({ memberships: member("pending") }), "membership_pending"],
    ["the membership was refused", aFamily({ memberships: member("refused") }), "membership_missing"],
    ["the membership ended", aFamily({ memberships: member("ended") }), "membership_missing"],
    ["there is no membership", aFamily({ memberships: [] }), "membership_missing"],
    ["the family never registered", aFamily({ account: null, memberships: [] }), "membership_missing"],
    ["the membership is of another tariff", aFamily({ memberships: member("approved", "tarif_elsewhere") }), "membership_missing"],
  ])("nobody while %s", (_why, family, refusal) => {
    expect(decide(family)).toMatchObject({ refusal, tariff: null })
  })

  it("no adult at a child's tariff, and adults at theirs", () => {
    expect(decide(aFamily(), { beneficiary: camille }).refusal).toBe("membership_missing")
    const adult = aTariff({ id: "tarif_adult", audience: "adult", pricing: { kind: "flat", cents: 620 } })
    const both = aFamily({ memberships: [...member("approved"), ...member("approved", "tarif_adult")] })
    expect(decide(both, { beneficiary: camille, service: aService({ tariffs: [aTariff(), adult] }) })).toMatchObject({ refusal: null, decision: { price_cents: 620 } })
  })

  it("the rules speak before the family: a Wednesday is no school day for anyone", () => {
    expect(decide(aFamily({ account: { status: "pending" } }), { date: WEDNESDAY }).refusal).toBe("not_a_service_day")
  })

  it("one second before the cutoff is in time, the cutoff is not", () => {
    const at = (instant: string) => decide(aFamily(), { now: Temporal.Instant.from(instant) }).refusal
    expect([at("2026-11-23T09:59:59+01:00"), at("2026-11-23T10:00:00+01:00")]).toEqual([null, "after_cutoff"])
  })
})

describe("Réservation tardive", () => {
  it("admits the members of the canteen at its own tariff", () => {
    const late = decide(aFamily(), { service: aLateService(), date: "2026-11-23" })
    expect(late).toMatchObject({ refusal: null, tariff: { id: LATE_TARIFF.id }, decision: { price_cents: 760 } })
  })

  it.each([
    ["pending", "membership_pending"],
    ["ended", "membership_missing"],
  ] as const)("does not admit a membership that is %s", (status, refusal) => {
    expect(decide(aFamily({ memberships: member(status) }), { service: aLateService() }).refusal).toBe(refusal)
  })

  it("admits its own members too, and the canteen does not admit them", () => {
    const own = aFamily({ memberships: [{ canteen_service_id: "csvc_late", tariff_id: LATE_TARIFF.id, status: "approved" }] })
    expect([decide(own, { service: aLateService() }).refusal, decide(own).refusal]).toEqual([null, "membership_missing"])
  })
})

describe("prices of a family", () => {
  const siblings = aService({ tariffs: [aTariff({ pricing: { kind: "siblings", cents: [450, 440, 425] } })] })
  const rank = aService({ tariffs: [aTariff({ pricing: { kind: "child_rank", cents: [220, 160] } })] })

  it("follow the number of its children, adults left out", () => {
    expect(decide(aFamily(), { service: siblings }).decision.price_cents).toBe(440)
    expect(decide(aFamily({ beneficiaries: [louane, camille] }), { service: siblings }).decision.price_cents).toBe(450)
  })

  it("follow the rank of the child, the eldest first", () => {
    const price = (beneficiary: typeof louane) => decide(aFamily(), { service: rank, beneficiary }).decision.price_cents
    expect([price(theo), price(louane)]).toEqual([220, 160])
  })
})

describe("a selection", () => {
  const select = (selections: { beneficiary_id: string; dates: string[] }[], taken: (id: string, date: string) => "full" | "already_booked" | null = () => null) =>
    selectMeals(selections, { prepared: aService(), family: aFamily(), now: NOW, taken, surchargeDue: () => false })

  it("is one line for each child, tariff and price, its dates in order and counted once", () => {
    const { lines, accepted, refused } = select([
      { beneficiary_id: louane.id, dates: [THURSDAY, TUESDAY, THURSDAY] },
      { beneficiary_id: theo.id, dates: [TUESDAY] },
      { beneficiary_id: louane.id, dates: [TUESDAY] },
    ])
    expect([accepted, refused]).toEqual([3, []])
    expect(lines.map(({ beneficiary_id, dates, unit_price_cents }) => [beneficiary_id, dates, unit_price_cents])).toEqual([
      [louane.id, [TUESDAY, THURSDAY], 380],
      [theo.id, [TUESDAY], 380],
    ])
  })

  it("has a line for each price when some meals are late", () => {
    const late = { kind: "surcharge", cents: 100, until: null, per: "meal" } as const
    const prepared = aService()
    const [row] = prepared.service.rulebooks
    if (!row) throw new Error("the canteen has a rulebook")
    const surcharged = aService({ rulebooks: [{ id: row.id, rulebook: { ...row.rulebook, book: { ...row.rulebook.book, late } } }] })
    const now = Temporal.Instant.from("2026-11-23T11:00:00+01:00")
    const { lines } = selectMeals([{ beneficiary_id: louane.id, dates: [TUESDAY, THURSDAY] }], { prepared: surcharged, family: aFamily(), now, taken: () => null, surchargeDue: () => false })
    expect(lines.map(({ dates, unit_price_cents }) => [dates, unit_price_cents])).toEqual([
      [[TUESDAY], 480],
      [[THURSDAY], 380],
    ])
  })

  it("lists what cannot be had and keeps the rest; the rules speak before the seats", () => {
    const { accepted, refused } = select([{ beneficiary_id: louane.id, dates: [TUESDAY, WEDNESDAY, THURSDAY] }], (_id, date) => (date === THURSDAY ? null : "full"))
    expect([accepted, refused.map(({ date, refusal }) => [date, refusal])]).toEqual([
      1,
      [
        [TUESDAY, "full"],
        [WEDNESDAY, "not_a_service_day"],
      ],
    ])
  })

  it("of someone else's child is not found", () => {
    expect(() => select([{ beneficiary_id: "bene_hugo", dates: [TUESDAY] }])).toThrow(expect.objectContaining({ code: "beneficiary.not_found" }))
  })
})
