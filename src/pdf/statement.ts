import { dateInWords, euros } from "../providers/mail/format"
import type { Day, StatementPerson, YearlyStatement } from "../types/http"
import type { PdfBlock, PdfContent } from "./content"

const NATURES = { meal: "Repas", childcare: "Garde" } as const

const LAW =
  "Garde des enfants de moins de six ans au 1er janvier de l'année, hors nourriture : article 200 quater B du Code général des impôts. Déduisez les aides reçues pour cette garde."
const COUNTED =
  "Les sommes sont celles payées dans l'année, quel que soit le jour du service. Les repas et services annulés n'y figurent pas ; un geste de la régie qui ne rembourse aucun repas n'en est pas déduit. Recharger un porte-monnaie n'est pas payer un service : seules comptent ses dépenses."

/** A family's year as it is printed: the figure for the tax return first, then each person and service. `day` is the one on which it was made. */
export function statementContent(statement: YearlyStatement, day: Day): PdfContent {
  const { year, family, people, total_cents, childcare_under_six_cents } = statement
  const name = `${family.first_name} ${family.last_name}`.trim()
  return {
    title: `Relevé annuel ${year}`,
    footer: `Relevé annuel ${year}, ${name}`,
    blocks: [
      { kind: "heading", level: 1, text: `Relevé annuel ${year}` },
      {
        kind: "facts",
        rows: [
          { label: "Famille", value: name },
          { label: "Situation au", value: dateInWords(day) },
          { label: "Encaissé par", value: [...new Set(people.flatMap(({ lines }) => lines.map(({ payee }) => payee.name)))].join(", ") || "aucune régie" },
        ],
      },
      { kind: "heading", level: 2, text: "Total de l'année" },
      {
        kind: "figures",
        rows: [
          { label: `Payé en ${year}`, value: euros(total_cents) },
          { label: "Dont garde des enfants de moins de six ans", value: euros(childcare_under_six_cents), strong: true },
        ],
      },
      { kind: "text", text: LAW, tone: "muted" },
      ...people.flatMap((person) => personOf(person, year)),
      { kind: "text", text: COUNTED, tone: "muted" },
    ],
  }
}

function personOf({ beneficiary, under_six, lines, meal_cents, childcare_cents }: StatementPerson, year: number): PdfBlock[] {
  const born = beneficiary.birth_date ? `Naissance le ${dateInWords(beneficiary.birth_date)}.` : ""
  const counts = under_six ? ` Moins de six ans au 1er janvier ${year}.` : ""
  return [
    { kind: "heading", level: 2, text: `${beneficiary.first_name} ${beneficiary.last_name}`.trim() },
    ...(born || counts ? [{ kind: "text", text: `${born}${counts}`.trim() } satisfies PdfBlock] : []),
    {
      kind: "table",
      columns: [
        { label: "Service", part: 0.5, align: "left" },
        { label: "Nature", part: 0.16, align: "left" },
        { label: "Nombre", part: 0.14, align: "right" },
        { label: "Payé", part: 0.2, align: "right" },
      ],
      rows: lines.map(({ canteen_service, commune, nature, meals, paid_cents }) => [
        `${canteen_service.name}\n${commune.name}`,
        NATURES[nature],
        String(meals),
        euros(paid_cents),
      ]),
    },
    {
      kind: "figures",
      rows: [
        { label: "Repas", value: euros(meal_cents) },
        { label: "Garde avant ou après l'école", value: euros(childcare_cents) },
      ],
    },
  ]
}
