import Link from "next/link"
import type { ReactElement } from "react"
import type { WalletEntry } from "@wire"
import { receiptsOfOrder } from "@/features/receipts/paths"
import { dayOf, shortDate } from "@/format/days"
import { money, signedMoney } from "@/format/money"
import { wallet as words } from "@messages/account"
import { entryKinds } from "@messages/words"
import { TableHead } from "@/ui/table-head"

/** The movements of a wallet, newest first, each with the balance that it left. */
export function EntriesTable({ entries }: { entries: readonly WalletEntry[] }): ReactElement {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{words.entries}</caption>
      <TableHead columns={[{ label: words.date }, { label: words.label }, { label: words.movement, amount: true }, { label: words.after, amount: true, wide: true }]} />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="border-b border-hairline align-top">
            <td className="py-2 whitespace-nowrap">{shortDate(dayOf(entry.created_at))}</td>
            <td className="py-2 pl-2 sm:pl-3 [overflow-wrap:anywhere]">
              {entry.order_id ? (
                <>
                  <Link href={`/compte/commandes/${entry.order_id}`}>{nameOf(entry)}</Link>
                  <Link
                    href={receiptsOfOrder(entry.order_id)}
                    className="flex min-h-6 w-fit items-center text-sm text-muted underline underline-offset-4"
                    aria-label={words.receiptOf(nameOf(entry), shortDate(dayOf(entry.created_at)))}
                  >
                    {words.receipt}
                  </Link>
                </>
              ) : (
                nameOf(entry)
              )}
              {entry.reason !== null && (
                <span className="block text-sm break-words text-muted" lang="fr">
                  {entry.reason}
                </span>
              )}
            </td>
            <td className="py-2 pl-2 sm:pl-3 text-right font-semibold whitespace-nowrap">{signedMoney(entry.amount_cents)}</td>
            <td className="hidden py-2 pl-3 text-right whitespace-nowrap text-muted sm:table-cell print:table-cell">
              {money(entry.balance_after_cents)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Money that comes back for a reason of the town hall's comes back for no cancelled meal. */
function nameOf({ kind, reason }: WalletEntry): string {
  return entryKinds[kind === "refund" && reason !== null ? "gesture" : kind]
}
