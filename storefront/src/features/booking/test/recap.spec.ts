import type { AddMealsResponse, Basket } from "@wire"
import { isoWeek } from "@/format/days"
import { recapOf } from "../recap"
import { firstDraft, rhythmsOf } from "../rhythms"

const NAMES = new Map([
  ["bene_louane", "Louane"],
  ["bene_theo", "Théo"],
])
const CART: Basket = {
  id: "cart_1",
  payee_id: null,
  provider_id: null,
  lines: [],
  meals_count: 0,
  total_cents: 0,
  wallet_cents: 0,
  rest_cents: 0,
  wallet_balance_cents: 0,
  hold: null,
  hold_ended: false,
  completed: false,
}
const anAnswer = (changes: Partial<AddMealsResponse> = {}): AddMealsResponse => ({
  cart: CART,
  from: "2026-12-01",
  to: "2026-12-31",
  pattern: [],
  accepted: 0,
  added: [],
  already_chosen: [],
  late: [],
  refused: [],
  passed_over: [],
  occasional: [],
  total_cents: 0,
  ...changes,
})
const meal = (date: string, beneficiary_id = "bene_louane") => ({ beneficiary_id, date, price_cents: 380 })
const plain = (text: string): string => text.replace(/\s+/g, " ")

describe("the recap of a repetition", () => {
  it("chooses what is not chosen yet, from what the server adds and what the basket holds", () => {
    const answer = anAnswer({ added: [meal("2026-12-01"), meal("2026-12-03")], already_chosen: [meal("2026-12-04")] })
    const { added, recap } = recapOf(answer, { "bene_louane|2026-12-03": 380 }, { names: NAMES })
    expect(added).toEqual({ "bene_louane|2026-12-01": 380, "bene_louane|2026-12-04": 380 })
    expect([recap.said, recap.notes]).toEqual(["2 repas ajoutés.", ["1 repas était déjà choisi."]])
  })

  it("names skipped days with their reason, and who is concerned when not all are", () => {
    const closure = { reason: "strike", note: null }
    const refused = [
      ...["bene_louane", "bene_theo"].map((beneficiary_id) => ({ beneficiary_id, date: "2026-12-08", refusal: "closed" as const, closure })),
      { beneficiary_id: "bene_theo", date: "2026-12-11", refusal: "full" as const },
    ]
    const { recap } = recapOf(anAnswer({ added: [meal("2026-12-10"), meal("2026-12-10", "bene_theo")], refused }), {}, { names: NAMES })
    expect(plain(recap.said)).toBe("2 repas ajoutés, 2 jours ignorés : mar. 8 déc. grève ; ven. 11 déc., Théo : complet.")
  })

  it("folds many skipped days without losing one", () => {
    const refused = Array.from({ length: 9 }, (_, index) => ({ beneficiary_id: "bene_louane", date: `2026-12-0${index + 1}`, refusal: "full" as const }))
    const { recap } = recapOf(anAnswer({ added: [meal("2026-12-10")], refused }), {}, { names: NAMES })
    expect([recap.said, recap.skipped.length]).toEqual(["1 repas ajouté, 9 jours ignorés.", 9])
  })

  it("counts apart what nobody expects, and says the rhythm and the meals that are not repeated", () => {
    const answer = anAnswer({
      added: [meal("2026-12-07")],
      pattern: [{ beneficiary_id: "bene_louane", weeks: "even", weekdays: ["mon", "thu"] }],
      passed_over: [
        { refusal: "school_holiday", count: 3 },
        { refusal: "already_booked", count: 1 },
      ],
      occasional: [{ beneficiary_id: "bene_theo", date: "2026-11-06" }],
      late: [meal("2026-12-01")],
    })
    const { recap } = recapOf(answer, {}, { names: NAMES, like: "novembre" })
    expect(plain(recap.said)).toBe("1 repas ajouté, 1 jour ignoré : mar. 1er déc. hors délai, plus cher.")
    expect(recap.notes.map(plain)).toEqual([
      "Sont repris, pour chaque enfant, les jours de la semaine pris plus d’une semaine sur deux en novembre, ou une semaine sur deux si c’était régulier.",
      "Louane : lundi et jeudi, semaines paires.",
      "Sans compter : vacances scolaires 3, déjà réservés 1.",
      "Repas isolés non repris : Théo, ven. 6 nov.",
    ])
  })

  it("says that all was chosen already, or that there is nothing", () => {
    const chosen = recapOf(anAnswer({ already_chosen: [meal("2026-12-01")] }), { "bene_louane|2026-12-01": 380 }, { names: NAMES })
    expect([chosen.recap.said, recapOf(anAnswer(), {}, { names: NAMES }).recap.said]).toEqual(["Ces repas sont déjà choisis.", "Aucun repas à ajouter."])
  })
})

describe("the first draft of a child's weeks", () => {
  const served = ["mon", "tue", "thu", "fri"] as const
  const saved = (weeks: "every" | "even" | "odd", weekdays: ("mon" | "wed" | "fri")[]) => ({
    id: weeks,
    canteen_service_id: "csvc",
    beneficiary_id: "bene_louane",
    weeks,
    weekdays,
  })
  const draft = (changes = {}) => firstDraft("bene_louane", served, { saved: [], selection: {}, ...changes })
  const louane = { id: "bene_louane", first_name: "Louane", last_name: "D", birth_date: null, relationship: "father", audience: "child", custody_weeks: null } as const
  const rhythms = (own: ReturnType<typeof draft>) => rhythmsOf({ bene_louane: own }, [louane]).map(({ weeks, weekdays }) => `${weeks} ${weekdays.join(" ")}`)

  it("is what was saved, without the weekdays that are served no more", () => {
    expect(rhythms(draft({ saved: [saved("even", ["mon", "wed"])] }))).toEqual(["even mon"])
    expect(rhythms(draft({ saved: [saved("odd", ["fri"]), saved("even", ["mon"])] }))).toEqual(["even mon", "odd fri"])
  })

  it("else the weekdays that are chosen, else all of them", () => {
    expect(rhythms(draft({ selection: { "bene_louane|2026-12-03": 380, "bene_theo|2026-12-01": 380 } }))).toEqual(["every thu"])
    expect(rhythms(draft())).toEqual(["every mon tue thu fri"])
  })
})

describe("the number of a week", () => {
  it.each([
    ["2026-11-30", 49],
    ["2026-12-31", 53],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
  ])("of %s is %i", (day, week) => {
    expect(isoWeek(day)).toBe(week)
  })
})
