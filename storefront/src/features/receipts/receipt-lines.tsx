import type { ReactElement } from "react"
import type { Day, ReceiptLine } from "@wire"
import { dayInMonth, monthOf, monthTitle } from "@/format/days"
import { money } from "@/format/money"
import { receipts as words } from "@messages/receipts"
import { TableHead } from "@/ui/table-head"

/** Days of one line by month: "décembre 2026 : mar. 1er, jeu. 3". */
function byMonth(dates: readonly Day[]): string[] {
  const months = new Map<string, string[]>()
  for (const date of dates) months.set(monthOf(date), [...(months.get(monthOf(date)) ?? []), dayInMonth(date)])
  return [...months].map(([month, days]) => words.daysOf(monthTitle(month), days))
}

/** What was paid for or refunded: each person, service and price with its dates. */
export function ReceiptLines({ lines }: { lines: readonly ReceiptLine[] }): ReactElement {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{words.details}</caption>
      <TableHead columns={[{ label: words.forWhom }, { label: words.dates, wide: true }, { label: words.quantity, amount: true }, { label: words.total, amount: true }]} />
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.beneficiary} ${line.canteen_service} ${line.tariff} ${line.unit_price_cents} ${line.dates[0]}`} className="border-b border-hairline align-top last:border-b-0">
            <th scope="row" className="py-2.5 text-left font-normal">
              {line.beneficiary}
              <span className="block text-sm text-muted">{line.canteen_service}</span>
              <span className="block text-sm text-muted">{words.tariff(line.commune, line.tariff)}</span>
              <Dates dates={line.dates} className="mt-1 text-sm sm:hidden print:hidden" />
            </th>
            <td className="hidden py-2.5 pl-3 sm:table-cell print:table-cell">
              <Dates dates={line.dates} />
            </td>
            <td className="py-2.5 pl-3 text-right whitespace-nowrap">
              {line.dates.length} × {money(line.unit_price_cents)}
            </td>
            <td className="py-2.5 pl-3 text-right whitespace-nowrap">{money(line.total_cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Dates({ dates, className }: { dates: readonly Day[]; className?: string }): ReactElement {
  return (
    <ul className={className}>
      {byMonth(dates).map((month) => (
        <li key={month}>{month}</li>
      ))}
    </ul>
  )
}
