import type { ExportRow, ExportSection, ExportedHealth, FamilyExport } from "../../../../../types/http"
import { ALLERGENS, COLUMNS, CONSENTS, SECTIONS, VALUES } from "./words"

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1b1b1b}h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}
section{break-inside:auto}article{border-top:1px solid #ccc;padding:.5rem 0;break-inside:avoid}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;margin:0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}nav ul{columns:2;padding-left:1.2rem}@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}nav ul{columns:1}}
@media print{nav{display:none}body{max-width:none;font-size:11pt}}`

const INSTANT = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" })
const DAY = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" })
const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

/** The export as a page of French that needs nothing else: no script, no image, no address. */
export function toPage(content: FamilyExport): string {
  const filled = (Object.keys(SECTIONS) as ExportSection[]).filter((section) => (content.sections[section] ?? []).length > 0)
  const empty = (Object.keys(SECTIONS) as ExportSection[]).filter((section) => !filled.includes(section))
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes données</title><style>${STYLE}</style></head><body>
<h1>Tout ce que le service garde sur votre famille</h1>
<p>Fait le ${instant(content.made_at)}. Les allergies et les PAI y sont en clair : gardez cette page pour vous.</p>
<nav aria-label="Sommaire"><ul><li><a href="#consents">Vos accords</a></li><li><a href="#health">Allergies et PAI</a></li>${filled.map((section) => `<li><a href="#${section}">${SECTIONS[section]}</a></li>`).join("")}</ul></nav>
<section id="consents"><h2>Vos accords</h2>${content.consents.map((consent) => consentToHtml(consent, content.names)).join("")}</section>
<section id="health"><h2>Allergies et PAI</h2>${content.health.length === 0 ? "<p>Rien.</p>" : content.health.map((told) => healthToHtml(told, content.names)).join("")}</section>
${filled.map((section) => sectionToHtml(section, content.sections[section], content.names)).join("\n")}
<section><h2>Rien d’autre</h2><p>Le service ne garde rien ici : ${empty.map((section) => SECTIONS[section].toLowerCase()).join(", ")}.</p></section>
</body></html>`
}

type Names = FamilyExport["names"]

function consentToHtml({ kind, given, version, at, beneficiary_id }: FamilyExport["consents"][number], names: Names): string {
  const whose = beneficiary_id === null ? "" : ` pour ${escape(names[beneficiary_id] ?? beneficiary_id)}`
  const text = version === null ? "" : `, version ${escape(version)}`
  return `<article><strong>${CONSENTS[kind]}${whose}</strong> : ${given ? "oui" : "non"}, le ${instant(at)}${text}</article>`
}

function healthToHtml({ beneficiary_id, allergens, pai }: ExportedHealth, names: Names): string {
  const list = allergens.length === 0 ? "aucune allergie" : allergens.map((allergen) => ALLERGENS[allergen]).join(", ")
  return `<article><strong>${escape(names[beneficiary_id] ?? beneficiary_id)}</strong> : ${list}${pai ? `, PAI jusqu’au ${day(pai.until)}` : ""}</article>`
}

function sectionToHtml(section: ExportSection, rows: ExportRow[], names: Names): string {
  const articles = rows.map((row) => `<article><dl>${Object.entries(row).flatMap((entry) => pairToHtml(entry, names)).join("")}</dl></article>`)
  return `<section id="${section}"><h2>${SECTIONS[section]} (${rows.length})</h2>${articles.join("")}</section>`
}

function pairToHtml([column, value]: [string, unknown], names: Names): string[] {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return []
  return [`<dt>${COLUMNS[column] ?? escape(column)}</dt><dd>${escape(valueInWords(column, value, names))}</dd>`]
}

function valueInWords(column: string, value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((one) => valueInWords(column, one, names)).join(", ")
  if (typeof value === "boolean") return value ? "oui" : "non"
  if (typeof value === "number") return column.endsWith("cents") ? EUROS.format(value / 100) : String(value)
  if (typeof value !== "string") return JSON.stringify(value)
  if (column === "id") return value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instant(value)
  return names[value] ?? VALUES[value] ?? value
}

function day(value: string): string {
  return DAY.format(new Date(`${value}T12:00:00Z`))
}

function instant(value: string): string {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? "date inconnue" : INSTANT.format(at)
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
