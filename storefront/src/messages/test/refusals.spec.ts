import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CalendarCell, RefusalCode } from "@wire"
import { cellWords } from "@messages/booking"
import { refusalSentence, type RefusalContext, type RefusalFacts } from "@messages/refusals"

/** The codes of the wire, read where they are declared: one that is added there and nowhere else fails here. */
const WIRE = readFileSync(join(__dirname, "../../../../src/types/http/common.ts"), "utf8")
const CODES = [...(/export type RefusalCode =([^/]+)/.exec(WIRE)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(([, code]) => code as RefusalCode)
const CONTEXTS: RefusalContext[] = ["choose", "pay", "cancel"]
const NOW = "2026-11-24T09:00:00+01:00"
const plain = (text: string): string => text.replace(/\s+/g, " ")

/** The day itself shows that nothing is to be had: a closed day needs no way out when one only looks. */
const SHUT: RefusalCode[] = ["not_a_service_day", "closed", "public_holiday", "school_holiday"]
const WAY_OUT = /mairie|retirez|choisissez|demandez|déposez|terminez|quittez|rechargez|vous recevrez|vous pourrez|réservable à partir|rien à faire|à lui de/

describe("the sentence of a refusal", () => {
  it("is there for every code of the wire", () => {
    expect(CODES.length).toBeGreaterThanOrEqual(18)
  })

  it.each(CODES.flatMap((code) => CONTEXTS.map((context) => [code, context] as const)))("%s, to %s: is French, in one clause, with its way out", (code, context) => {
    const sentence = refusalSentence(code, context)
    expect(sentence.length).toBeGreaterThan(8)
    expect(sentence).not.toMatch(/[_!]|undefined|null|\.$/)
    expect(sentence).toMatch(/^[a-zéà]/)
    if (context !== "choose" || !SHUT.includes(code)) expect(sentence).toMatch(WAY_OUT)
  })

  it("says different things of different codes when choosing", () => {
    expect(new Set(CODES.map((code) => refusalSentence(code, "choose"))).size).toBe(CODES.length)
  })

  it.each<[RefusalCode, RefusalFacts, string]>([
    ["closed", { closure: { reason: "strike", note: null } }, "fermé : grève"],
    ["closed", { closure: { reason: "works", note: "Travaux du 2 au 4" } }, "fermé : travaux. Travaux du 2 au 4"],
    ["school_holiday", { note: "Noël, zone A" }, "fermé : vacances de Noël, zone A"],
    ["school_holiday", { note: "Pont de l'Ascension, zone A" }, "fermé : pont de l'Ascension, zone A"],
    ["already_booked", { other_household: true }, "déjà réservé par l’autre foyer : rien à faire"],
    ["held", { other_household: true }, "l’autre foyer est en train de le payer : revenez voir plus tard"],
    ["public_holiday", { note: "Lundi de Pâques" }, "férié : lundi de Pâques"],
    ["public_holiday", { note: "Toussaint" }, "férié : Toussaint"],
    ["after_cutoff", { book_until: "2026-11-23T10:00:00+01:00", now: NOW }, "trop tard depuis hier à 10 h : voyez avec votre mairie pour ce jour"],
    ["after_cutoff", { book_until: "2026-11-24T08:30:00+01:00", now: NOW }, "trop tard depuis aujourd’hui à 8 h 30 : voyez avec votre mairie pour ce jour"],
    ["after_cutoff", { book_until: "2026-11-24T00:00:00+01:00", now: NOW }, "trop tard depuis hier à minuit : voyez avec votre mairie pour ce jour"],
    ["after_cutoff", { book_until: "2026-11-20T10:00:00+01:00", now: NOW }, "trop tard depuis ven. 20 nov. à 10 h : voyez avec votre mairie pour ce jour"],
    ["not_yet_open", { opens_at: "2026-12-01T18:00:00+01:00" }, "pas encore ouvert : réservable à partir du mar. 1er déc. à 18 h"],
  ])("%s with %j", (code, facts, words) => {
    expect(plain(refusalSentence(code, "choose", facts))).toBe(words)
  })
})

describe("the story of a cell", () => {
  const aCell = (changes: Partial<CalendarCell>): CalendarCell => ({ beneficiary_id: "bene_louane", state: "bookable", ...changes })
  const story = (changes: Partial<CalendarCell>, note?: string): string =>
    plain(cellWords({ cell: aCell(changes), day: "2026-11-26", name: "Louane", now: NOW, note }))

  it.each<[string, Partial<CalendarCell>, string]>([
    [
      "what can be booked, until when, and what it costs then",
      { price_cents: 380, book_until: "2026-11-24T12:00:00+01:00", price_after_cents: 760 },
      "jeudi 26 novembre, Louane, 3,80 €, réservable jusqu’au mar. 24 nov. à 12 h, ensuite 7,60 €",
    ],
    ["what is dearer by now", { state: "late", price_cents: 760 }, "jeudi 26 novembre, Louane, hors délai, 7,60 €"],
    [
      "what is booked, and until when it can be cancelled",
      { state: "booked", cancel_until: "2026-11-25T10:00:00+01:00" },
      "jeudi 26 novembre, Louane, réservé, annulable jusqu’au mer. 25 nov. à 10 h",
    ],
    ["what is booked for good", { state: "booked", cancel_until: "2026-11-23T10:00:00+01:00" }, "jeudi 26 novembre, Louane, réservé, ne peut plus être annulé"],
    [
      "what is refused",
      { state: "refused", refusal: "not_yet_open", opens_at: "2026-12-01T18:00:00+01:00" },
      "jeudi 26 novembre, Louane, pas encore ouvert : réservable à partir du mar. 1er déc. à 18 h",
    ],
  ])("says %s", (_what, cell, words) => {
    expect(story(cell)).toBe(words)
  })

  it("says the name of the holiday that the day has", () => {
    expect(story({ state: "refused", refusal: "school_holiday" }, "Noël, zone A")).toBe("jeudi 26 novembre, Louane, fermé : vacances de Noël, zone A")
  })
})
