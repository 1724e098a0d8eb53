import Link from "next/link"
import type { ReactElement } from "react"
import type { ReceiptSummary } from "@wire"
import { longDate } from "@/format/days"
import { money } from "@/format/money"
import { receipts as words, subjects } from "@messages/receipts"
import { TableHead } from "@/ui/table-head"

/** Receipts, newest first, each with what it is for. */
export function ReceiptsTable({ receipts }: { receipts: readonly ReceiptSummary[] }): ReactElement {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{words.title}</caption>
      <TableHead columns={[{ label: words.receipt }, { label: words.subject }, { label: words.total, amount: true }]} />
      <tbody>
        {receipts.map((receipt) => (
          <tr key={receipt.id} className="border-b border-hairline align-top last:border-b-0">
            <th scope="row" className="py-2.5 text-left font-normal">
              <Link href={`/compte/recus/${receipt.id}`} className="whitespace-nowrap text-brand underline underline-offset-4">
                {receipt.number}
              </Link>
              <span className="block text-sm text-muted">{longDate(receipt.date)}</span>
            </th>
            <td className="py-2.5 pl-3">
              {subjects[receipt.kind]}
              <span className="block text-sm text-muted">{receipt.payee.name}</span>
              {receipt.voided_by && <span className="block text-sm text-stop">{words.voided(receipt.voided_by.number)}</span>}
            </td>
            <td className="py-2.5 pl-3 text-right whitespace-nowrap">{money(receipt.total_cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
