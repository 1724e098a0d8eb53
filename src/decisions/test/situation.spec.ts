import { decideMeal } from "../meal"
import { missingQuotient } from "../missing-quotient"
import { lowestCents, usedInputs } from "../situation"
import { NOW, THURSDAY, TUESDAY, aFamily, aService, aTariff, louane, theo } from "./services"

const BRACKETS = {
  kind: "brackets" as const,
  brackets: [
    { min: 0, max: 499, cents: 120 },
    { min: 500, max: null, cents: 300 },
  ],
  without_quotient_cents: 390,
}
const byQuotient = aService({ tariffs: [aTariff({ pricing: BRACKETS })] })
const quotient = (changes = {}) => ({ commune_id: "comm_aiguilhe", value: 480, valid_from: "2026-11-01", valid_until: TUESDAY, ...changes })
const price = (date: string, quotients = [quotient()], service = byQuotient) =>
  decideMeal(service, aFamily({ quotients }), { beneficiary: louane, date, now: NOW }).decision.price_cents

describe("a quotient", () => {
  it("counts from its first to its last day, at its commune, and not elsewhere", () => {
    expect([price(TUESDAY), price(THURSDAY)]).toEqual([120, 390])
    expect(price(TUESDAY, [quotient({ valid_from: THURSDAY, valid_until: THURSDAY })])).toBe(390)
    expect(price(TUESDAY, [quotient({ commune_id: "comm_coubon" })])).toBe(390)
  })

  it("that was accepted last is the one that counts, among those that cover the day", () => {
    expect(price(TUESDAY, [quotient(), quotient({ value: 900 })])).toBe(300)
    expect(price(TUESDAY, [quotient(), quotient({ value: 900, valid_from: THURSDAY, valid_until: THURSDAY })])).toBe(120)
  })

  it("is missed from the first open day without one, where the family's tariff follows it", () => {
    const days = [TUESDAY, THURSDAY].map((date) => ({ date, open: true }))
    const missing = (changes = {}, service = byQuotient) => missingQuotient(service, aFamily({ quotients: [quotient()], ...changes }), { beneficiaries: [louane], days })
    expect(missing()).toEqual({ from: THURSDAY, without_quotient_cents: 390, request_pending: false })
    expect(missing({ pending_quotients: ["comm_aiguilhe"] })).toMatchObject({ request_pending: true })
    expect([missing({ memberships: [] }), missing({ quotients: [quotient({ valid_until: "2027-08-31" })] }), missing({}, aService())]).toEqual([undefined, undefined, undefined])
  })

  it("is kept with a booking only where the price looked at it", () => {
    const situation = { quotient: quotient(), siblings: 2, rank: 1 }
    expect([usedInputs(BRACKETS, situation), usedInputs({ kind: "siblings", cents: [1] }, situation), usedInputs({ kind: "child_rank", cents: [1] }, situation), usedInputs({ kind: "flat", cents: 1 }, situation)]).toEqual([
      { quotient: 480 },
      { siblings: 2 },
      { rank: 1 },
      {},
    ])
  })

  it("gives at best the lowest price", () => {
    expect([lowestCents(BRACKETS), lowestCents({ kind: "effort", rate: "0.0036", min_cents: 150, max_cents: 450, without_quotient_cents: 450 })]).toEqual([120, 150])
  })
})

describe("the prices of a tariff", () => {
  const versions = aTariff({
    pricings: [
      { id: "pric_2", effective_from: THURSDAY, pricing: { kind: "flat", cents: 400 } },
      { id: "pric_1", effective_from: "2026-09-01", pricing: { kind: "flat", cents: 380 } },
    ],
  })

  it("are those of the meal's day, whatever today is", () => {
    const on = (date: string) => decideMeal(aService({ tariffs: [versions] }), aFamily(), { beneficiary: louane, date, now: NOW })
    expect([on(TUESDAY), on(THURSDAY)].map(({ decision, priced }) => [decision.price_cents, priced?.id])).toEqual([
      [380, "pric_1"],
      [400, "pric_2"],
    ])
  })

  it("do not exist before their first day: there is no meal to book", () => {
    const later = aTariff({ pricings: [{ id: "pric_1", effective_from: THURSDAY, pricing: { kind: "flat", cents: 400 } }] })
    expect(decideMeal(aService({ tariffs: [later] }), aFamily(), { beneficiary: louane, date: TUESDAY, now: NOW }).refusal).toBe("not_a_service_day")
  })
})

describe("a family", () => {
  it("has its children in the same order at every reading, twins included", () => {
    const twin = { ...louane, id: "bene_aline" }
    const rank = aService({ tariffs: [aTariff({ pricing: { kind: "child_rank", cents: [300, 200, 100] } })] })
    const ranks = (beneficiaries: (typeof louane)[]) =>
      [theo, twin, louane].map((beneficiary) => decideMeal(rank, aFamily({ beneficiaries }), { beneficiary, date: TUESDAY, now: NOW }).decision.price_cents)
    expect([ranks([louane, twin, theo]), ranks([theo, twin, louane])]).toEqual([
      [300, 200, 100],
      [300, 200, 100],
    ])
  })

  it("books its own weeks of a shared custody, and its window by the residence of its tariff", () => {
    // 24 November 2026 is in ISO week 48, an even one.
    const shared = (custody_weeks: "even" | "odd") => decideMeal(aService(), aFamily(), { beneficiary: { ...louane, custody_weeks }, date: TUESDAY, now: NOW }).refusal
    expect([shared("even"), shared("odd")]).toEqual([null, "other_parent_week"])
    const [row] = aService().service.rulebooks
    if (!row) throw new Error("the canteen has a rulebook")
    const opens = { kind: "fixed", at: "2026-12-01T08:00:00+01:00", if_closed: "keep" } as const
    const window = { opens: null, residence: { other: opens } }
    const refusal = (residence: "resident" | "other") =>
      decideMeal(aService({ tariffs: [aTariff({ residence })], rulebooks: [{ id: row.id, rulebook: { ...row.rulebook, window } }] }), aFamily(), { beneficiary: louane, date: TUESDAY, now: NOW }).refusal
    expect([refusal("resident"), refusal("other")]).toEqual([null, "not_yet_open"])
  })
})
