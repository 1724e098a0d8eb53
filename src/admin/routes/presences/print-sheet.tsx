import type { ReactElement } from "react"
import { createPortal } from "react-dom"

import type { AttendanceRow, Day } from "../../../types/http"
import { longDay, shortInstant } from "../../format/days"
import { rollName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import type { DayCounts, MealCount } from "./count-meals"
import { careSentences, type DayCare } from "./day-care"

/** How many names fit one A4 sheet at each size, from the most to the least comfortable. */
const SIZES = [
  { upTo: 60, columns: 2, points: 11 },
  { upTo: 126, columns: 3, points: 9.5 },
  { upTo: 208, columns: 4, points: 7.5 },
]

const DENSEST = { columns: 5, points: 6.5 }

type PrintSheetProps = { day: Day; place: string; rows: AttendanceRow[]; counts: DayCounts; care: DayCare }

/**
 * The day on one A4: figures, then a box to tick before each name, with its diet, allergies and PAI. Lives outside the dashboard's root, whose fixed height would cut it,
 * and replaces it on paper only. The style travels with the component because a plugin's style sheets are not loaded by its host.
 */
export function PrintSheet({ day, place, rows, counts, care }: PrintSheetProps): ReactElement {
  const words = useWords()
  const size = SIZES.find((one) => rows.length <= one.upTo) ?? DENSEST
  return createPortal(
    <div className="canteen-sheet">
      <style>{STYLE}</style>
      <header>
        <div>
          <h1>{longDay(day)}</h1>
          <p>{place}</p>
          <p>{figures(counts.tariffs)}</p>
          <p>{figures(counts.diets)}</p>
          {care.state !== "read" && care.state !== "closed" && <p className="canteen-sheet-alert">{words("care.healthFailedPrint")}</p>}
        </div>
        <p className="canteen-sheet-total">{words("common.meals", { count: rows.length })}</p>
      </header>
      <ol style={{ columnCount: size.columns, fontSize: `${size.points}pt` }}>
        {rows.map((row) => (
          <li key={row.booking_id}>
            <span className="canteen-sheet-box" />
            <span className="canteen-sheet-who">
              <span className="canteen-sheet-name">
                {rollName(row.beneficiary)} <small>{row.tariff.label}</small>
              </span>
              <SheetCare row={row} care={care} />
            </span>
          </li>
        ))}
      </ol>
      <footer>{words("attendance.printedAt", { instant: shortInstant(new Date().toISOString()) })}</footer>
    </div>,
    document.body,
  )
}

function figures(counts: MealCount[]): string {
  return counts.map((one) => `${one.label} : ${one.count}`).join("  ·  ")
}

function SheetCare({ row, care }: { row: AttendanceRow; care: DayCare }): ReactElement | null {
  const words = useWords()
  const { allergies, pai } = careSentences(care.state === "read" ? care.of.get(row.beneficiary.id) : undefined, words)
  const told = [row.diet?.label, allergies, pai].filter(Boolean).join(" · ")
  return told === "" ? null : <strong className="canteen-sheet-care">{told}</strong>
}

const STYLE = `
.canteen-sheet { display: none }
@media print {
  @page { size: A4 portrait; margin: 12mm }
  html, body { background: #fff }
  body > *:not(.canteen-sheet) { display: none !important }
  .canteen-sheet { display: block; color: #000; font-family: Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums }
  .canteen-sheet header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; border-bottom: 0.4mm solid #000; padding-bottom: 3mm }
  .canteen-sheet h1 { font-size: 18pt; font-weight: 500 }
  .canteen-sheet h1::first-letter { text-transform: uppercase }
  .canteen-sheet header p { font-size: 10pt }
  .canteen-sheet header .canteen-sheet-total { font-size: 28pt; font-weight: 500; line-height: 1; white-space: nowrap }
  .canteen-sheet ol { list-style: none; padding: 3mm 0; column-gap: 6mm }
  .canteen-sheet li { display: flex; align-items: baseline; gap: 2mm; padding: 0.5mm 0; line-height: 1.25; border-bottom: 0.1mm solid #999; break-inside: avoid }
  .canteen-sheet-box { flex: none; width: 0.8em; height: 0.8em; border: 0.3mm solid #000 }
  .canteen-sheet-who { display: flex; flex-direction: column; min-width: 0 }
  .canteen-sheet-care, .canteen-sheet-alert { font-weight: 700 }
  .canteen-sheet-name { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
  .canteen-sheet small { color: #444; font-size: 0.8em }
  .canteen-sheet footer { font-size: 8pt; color: #444 }
}
`
