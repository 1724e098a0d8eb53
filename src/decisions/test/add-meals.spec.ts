import { growLines, partHeld, tellRefusals } from "../add-meals"
import { selectMeals } from "../select"
import { NOW, THURSDAY, TUESDAY, WEDNESDAY, aFamily, aService, louane } from "./services"

const held = (changes = {}) => ({ id: "line_1", beneficiary_id: "bene_louane", tariff_id: "tarif_child", unit_price_cents: 380, dates: [TUESDAY], ...changes })
const added = (changes = {}) => ({ beneficiary_id: "bene_louane", tariff_id: "tarif_child", tariff_label: "Enfant", variant_id: "variant_child", unit_price_cents: 380, dates: [THURSDAY], ...changes })

describe("meals added to a cart", () => {
  it("that it holds already are not decided again", () => {
    const wanted = [{ beneficiary_id: "bene_louane", dates: [TUESDAY, THURSDAY] }, { beneficiary_id: "bene_theo", dates: [TUESDAY] }]
    expect(partHeld(wanted, [held()])).toEqual({
      fresh: [{ beneficiary_id: "bene_louane", dates: [THURSDAY] }, { beneficiary_id: "bene_theo", dates: [TUESDAY] }],
      already: [{ beneficiary_id: "bene_louane", date: TUESDAY, price_cents: 380 }],
    })
  })

  it("make the line of the same child, tariff and price longer", () => {
    expect(growLines([held({ dates: [THURSDAY] })], [added({ dates: [TUESDAY] })])).toEqual({ replaced: ["line_1"], lines: [added({ dates: [TUESDAY, THURSDAY] })] })
  })

  it.each([
    ["child", { beneficiary_id: "bene_theo" }],
    ["tariff", { tariff_id: "tarif_other" }],
    ["price", { unit_price_cents: 480 }],
  ])("leave the line of another %s alone", (_what, changes) => {
    expect(growLines([held(changes)], [added()])).toEqual({ replaced: [], lines: [added()] })
  })

  it("are told apart: what one expects is counted, the rest is listed, nothing is lost", () => {
    const meal = { beneficiary_id: "bene_louane", date: TUESDAY }
    const refused = (["not_a_service_day", "closed", "not_a_service_day", "full", "already_booked"] as const).map((refusal) => ({ ...meal, refusal }))
    expect(tellRefusals({ refused })).toEqual({
      refused: [{ ...meal, refusal: "closed" }, { ...meal, refusal: "full" }],
      passed_over: [{ refusal: "not_a_service_day", count: 2 }, { refusal: "already_booked", count: 1 }],
    })
  })
})

describe("a choice by the dozen", () => {
  const late = { kind: "surcharge", cents: 100, until: null, per: "meal" } as const
  const prepared = aService()
  const [row] = prepared.service.rulebooks
  if (!row) throw new Error("the canteen has a rulebook")
  const surcharged = aService({ rulebooks: [{ id: row.id, rulebook: { ...row.rulebook, book: { ...row.rulebook.book, late } } }] })
  const context = { prepared: surcharged, family: aFamily(), now: NOW.add({ hours: 3 }), taken: () => null, surchargeDue: () => false }
  const wanted = [{ beneficiary_id: louane.id, dates: [TUESDAY, THURSDAY] }]

  it("leaves out what is dearer by now, and lists it with its price", () => {
    const selected = selectMeals(wanted, { ...context, leaveLate: true })
    expect([selected.lines.map(({ dates }) => dates), selected.late]).toEqual([[[THURSDAY]], [{ beneficiary_id: louane.id, date: TUESDAY, price_cents: 480 }]])
    expect(selectMeals(wanted, context).late).toEqual([])
  })

  it("says with a refusal what its sentence needs", () => {
    const selected = selectMeals([{ beneficiary_id: louane.id, dates: [TUESDAY, WEDNESDAY, "2026-12-25"] }], { ...context, prepared: aService() })
    expect(selected.refused).toEqual([
      { beneficiary_id: louane.id, canteen_service_id: "csvc_canteen", date: TUESDAY, refusal: "after_cutoff", book_until: "2026-11-23T10:00:00+01:00" },
      { beneficiary_id: louane.id, canteen_service_id: "csvc_canteen", date: WEDNESDAY, refusal: "not_a_service_day" },
      { beneficiary_id: louane.id, canteen_service_id: "csvc_canteen", date: "2026-12-25", refusal: "public_holiday", note: expect.stringContaining("Noël") },
    ])
  })
})
