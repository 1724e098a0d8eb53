import type { ReactElement } from "react"
import { CellMark, type MarkKind } from "@/features/booking/cell-mark"
import { money } from "@/format/money"
import { home } from "@messages/public"

/** The states that one meets first: eaten already paid, chosen now, and a day without a meal. */
const WEEK: readonly (readonly MarkKind[])[] = [
  ["booked", "chosen", "refused", "chosen", "free"],
  ["booked", "chosen", "refused", "chosen", "free"],
]
const TOTAL_CENTS = 1_520
const LEFT_CENTS = 3_480

/** What booking looks like: a week of the calendar as a picture. */
export function SampleWeek(): ReactElement {
  return (
    <figure className="grid max-w-[26rem] gap-2 sm:justify-self-end">
      <div role="img" aria-label={home.sample} className="overflow-hidden rounded-md border border-hairline bg-surface">
        <table aria-hidden="true" className="w-full table-fixed text-center">
          <thead>
            <tr className="text-sm text-muted">
              <th className="w-[4.75rem]" />
              {home.sampleDays.map((day) => (
                <th key={day} className="pt-3 font-normal">{day}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {home.sampleNames.map((name, row) => (
              <tr key={name}>
                <th className="pl-4 text-left font-semibold">{name}</th>
                {home.sampleDays.map((day, column) => (
                  <td key={day} className="h-12">
                    <span className="inline-block align-middle">
                      <CellMark kind={WEEK[row]?.[column] ?? "free"} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p aria-hidden="true" className="mt-1 border-t border-hairline px-4 py-2 text-sm">
          <strong>{home.sampleTotal} · {money(TOTAL_CENTS)}</strong>
          <span className="text-muted"> · <span className="whitespace-nowrap">{home.sampleWallet} {money(LEFT_CENTS)}</span></span>
        </p>
      </div>
      <figcaption className="text-sm text-muted">{home.sampleCaption}</figcaption>
    </figure>
  )
}
