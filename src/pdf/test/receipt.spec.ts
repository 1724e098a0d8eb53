import type { Receipt } from "../../types/http"
import { receiptPdf } from ".."
import { amounts } from "../receipt"
import { readPdf } from "./read-pdf"

/** Camille Dupont's receipt of three meals; a fresh object each time. */
const aReceipt = (changes: Partial<Receipt> = {}): Receipt => ({
  id: "rcpt_1",
  number: "2026-000123",
  kind: "order",
  date: "2026-11-23",
  payee: { id: "payee_1", name: "Régie de l'agglomération" },
  total_cents: 1_140,
  wallet_cents: 1_000,
  card_cents: 140,
  order_id: "order_1",
  voided_by: null,
  family: { first_name: "Camille", last_name: "Dupont-Lefèvre" },
  lines: [
    {
      beneficiary: "Zoé",
      commune: "Aiguilhe",
      canteen_service: "Réservation de repas Cantines Aiguilhe",
      tariff: "Enfant",
      dates: ["2026-12-01", "2026-12-03", "2027-01-04"],
      unit_price_cents: 380,
      total_cents: 1_140,
    },
  ],
  label: null,
  reason: null,
  voids: null,
  issued_at: "2026-11-23T07:00:00.000Z",
  ...changes,
})

/** What PDF readers show of no-break spaces differs: words are compared. */
const words = (text: string): string => text.replace(/\s+/g, " ")

describe("the PDF of a receipt", () => {
  it("says in French who cashed what, from whom, for what and how", async () => {
    const { text, pages } = await readPdf(await receiptPdf(aReceipt()))
    for (const part of [
      "Reçu n° 2026-000123",
      "Régie de l'agglomération",
      "Camille Dupont-Lefèvre",
      "23 novembre 2026",
      "Zoé",
      "Aiguilhe, tarif Enfant",
      "décembre 2026 : mar. 1er, jeu. 3",
      "janvier 2027 : lun. 4",
      "3,80 €",
      "3 × 3,80 €",
      "Payé avec le porte-monnaie",
      "10,00 €",
      "Payé par carte bancaire",
      "1,40 €",
      "Total payé",
      "11,40 €",
      "Page 1 sur 1",
    ]) {
      expect(words(text)).toContain(part)
    }
    expect(pages).toBe(1)
  })

  it("is tagged for screen readers: language, title, headings, tables with their headers", async () => {
    const { lang, title, tagged, tree } = await readPdf(await receiptPdf(aReceipt()))
    expect({ lang, title, tagged }).toEqual({ lang: "fr-FR", title: "Reçu n° 2026-000123", tagged: true })
    expect(tree).toMatch(/^Document\(H1 Table\((TR\(TH TD\) ?){4}\) H2 Table\(TR\(TH TH TH TH\) TR\(TH TD TD TD\)\) H2 Table\((TR\(TH TD\) ?){3}\)\)$/)
  })

  it("goes on over several pages with all its lines", async () => {
    const [line] = aReceipt().lines
    const lines = Array.from({ length: 30 }, (_, turn) => ({ ...line, beneficiary: `Enfant${turn}` }) as Receipt["lines"][number])
    const { pages, text } = await readPdf(await receiptPdf(aReceipt({ lines })))
    expect([pages > 1, words(text).includes(`Page ${pages} sur ${pages}`)]).toEqual([true, true])
    for (let turn = 0; turn < 30; turn += 1) expect(text).toContain(`Enfant${turn}`)
  })

  it("says when it was voided, and by which receipt", async () => {
    const { text } = await readPdf(await receiptPdf(aReceipt({ voided_by: { id: "rcpt_2", number: "2026-000140" } })))
    expect(words(text)).toContain("Ce reçu est annulé par le reçu n° 2026-000140.")
  })

  it("of a counter-receipt takes the amounts back and gives the reason", async () => {
    const counter = aReceipt({ kind: "void", number: "2026-000140", total_cents: -1_140, wallet_cents: -1_000, card_cents: -140, reason: "Erreur de saisie", voids: { id: "rcpt_1", number: "2026-000123" } })
    const { text } = await readPdf(await receiptPdf(counter))
    for (const part of ["Reçu d'annulation n° 2026-000140", "Ce document annule le reçu n° 2026-000123.", "Erreur de saisie", "-11,40 €"]) expect(words(text)).toContain(part)
  })

  it("embeds its typeface, so that it reads the same everywhere", async () => {
    const content = (await receiptPdf(aReceipt())).toString("latin1")
    expect(content).toMatch(/\/FontFile2/)
    expect(content).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
  })

  it("is made with names that carry signs of markup", async () => {
    const { text } = await readPdf(await receiptPdf(aReceipt({ payee: { id: "payee_1", name: "Régie <b>A & B</b>" } })))
    expect(words(text)).toContain("Régie <b>A & B</b>")
  })

  it("leaves a means of payment out that paid nothing", () => {
    expect(amounts({ kind: "order", total_cents: 380, wallet_cents: 380, card_cents: 0 }).map(({ label }) => label)).toEqual(["Payé avec le porte-monnaie", "Total payé"])
  })
})
