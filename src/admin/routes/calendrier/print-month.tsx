import type { ReactElement } from "react"
import { createPortal } from "react-dom"

import type { AdminMealDay } from "../../../types/http"
import { monthName, shortDay, shortInstant } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { detailWords, seatsWords, stateWords } from "./day-words"

/** The month on one A4, outside the dashboard's root, whose fixed height would cut it. Its style travels with it, as that of every sheet. */
export function PrintMonth({ month, place, days }: { month: string; place: string; days: AdminMealDay[] }): ReactElement {
  const words = useWords()
  return createPortal(
    <div className="canteen-month">
      <style>{STYLE}</style>
      <h1>{monthName(month)}</h1>
      <p>{place}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("column.date")}</th>
            <th scope="col">{words("calendar.state")}</th>
            <th scope="col">{words("calendar.seats")}</th>
            <th scope="col">{words("calendar.menu")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <td>{shortDay(day.date)}</td>
              <td>{[stateWords(day, words), detailWords(day, words)].filter((part) => part !== "").join(" : ")}</td>
              <td>{seatsWords(day, words)}</td>
              <td>{day.menu}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>{words("calendar.printedAt", { instant: shortInstant(new Date().toISOString()) })}</footer>
    </div>,
    document.body,
  )
}

const STYLE = `
.canteen-month { display: none }
@media print {
  @page { size: A4 portrait; margin: 12mm }
  html, body { background: #fff }
  body > *:not(.canteen-month) { display: none !important }
  .canteen-month { display: block; color: #000; font-family: Inter, system-ui, sans-serif; font-size: 9.5pt; font-variant-numeric: tabular-nums }
  .canteen-month h1 { font-size: 18pt; font-weight: 500 }
  .canteen-month h1::first-letter { text-transform: uppercase }
  .canteen-month table { width: 100%; margin: 4mm 0; border-collapse: collapse }
  .canteen-month th { text-align: left; font-weight: 500; border-bottom: 0.4mm solid #000 }
  .canteen-month th, .canteen-month td { padding: 0.9mm 3mm 0.9mm 0; vertical-align: top }
  .canteen-month td { border-bottom: 0.1mm solid #999 }
  .canteen-month td:first-child, .canteen-month td:nth-child(3) { white-space: nowrap }
  .canteen-month footer { font-size: 8pt; color: #444 }
}
`
