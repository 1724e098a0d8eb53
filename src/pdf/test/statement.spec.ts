import type { YearlyStatement } from "../../types/http"
import { statementPdf } from ".."
import { readPdf } from "./read-pdf"

const PLACE = { payee: { id: "payee_1", name: "Régie de l'agglomération" }, commune: { id: "comm_1", name: "Aiguilhe" } }

/** A year of two children; a fresh object each time. */
const aStatement = (): YearlyStatement => ({
  year: 2026,
  made_at: "2027-02-01T08:00:00Z",
  family: { first_name: "Camille", last_name: "Dupont" },
  people: [
    {
      beneficiary: { id: "benef_1", first_name: "Malo", last_name: "Dupont", birth_date: "2021-05-10" },
      under_six: true,
      lines: [
        { ...PLACE, canteen_service: { id: "csvc_1", name: "Cantine" }, nature: "meal", meals: 100, paid_cents: 38_000 },
        { ...PLACE, canteen_service: { id: "csvc_2", name: "Garderie" }, nature: "childcare", meals: 40, paid_cents: 6_000 },
      ],
      meal_cents: 38_000,
      childcare_cents: 6_000,
    },
    {
      beneficiary: { id: "benef_2", first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10" },
      under_six: false,
      lines: [{ ...PLACE, canteen_service: { id: "csvc_2", name: "Garderie" }, nature: "childcare", meals: 10, paid_cents: 1_500 }],
      meal_cents: 0,
      childcare_cents: 1_500,
    },
  ],
  total_cents: 45_500,
  childcare_under_six_cents: 6_000,
})

const words = (text: string): string => text.replace(/\s+/g, " ")

describe("the PDF of a yearly statement", () => {
  it("gives the figure for the tax return, its law, and how it was counted", async () => {
    const { text } = await readPdf(await statementPdf(aStatement(), "2027-02-01"))
    for (const part of [
      "Relevé annuel 2026",
      "1er février 2027",
      "Payé en 2026 455,00 €",
      "Dont garde des enfants de moins de six ans 60,00 €",
      "article 200 quater B du Code général des impôts",
      "hors nourriture",
      "Malo Dupont",
      "Naissance le 10 mai 2021. Moins de six ans au 1er janvier 2026.",
      "Garderie",
      "380,00 €",
      "Les sommes sont celles payées dans l'année",
      "annulés n'y figurent pas",
    ]) {
      expect(words(text)).toContain(part)
    }
    expect(words(text)).not.toContain("10 mai 2018. Moins de six ans")
  })

  it("is tagged for screen readers, each person under a heading of its own", async () => {
    const { lang, title, tagged, tree } = await readPdf(await statementPdf(aStatement(), "2027-02-01"))
    expect({ lang, title, tagged }).toEqual({ lang: "fr-FR", title: "Relevé annuel 2026", tagged: true })
    expect(tree.match(/H2/g)).toHaveLength(3)
    expect(tree).toMatch(/^Document\(H1 /)
  })

  it("of a year without payments says so", async () => {
    const { text } = await readPdf(await statementPdf({ ...aStatement(), people: [], total_cents: 0, childcare_under_six_cents: 0 }, "2027-02-01"))
    expect(words(text)).toContain("aucune régie")
  })
})
