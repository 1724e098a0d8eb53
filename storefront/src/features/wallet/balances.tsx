import Link from "next/link"
import type { ReactElement } from "react"
import type { Wallet } from "@wire"
import { longDate } from "@/format/days"
import { money } from "@/format/money"
import { account as words, wallet as walletWords } from "@messages/account"
import { walletPath } from "./paths"

/** What is left, for each payee of the family. */
export function Balances({ wallets }: { wallets: readonly Wallet[] }): ReactElement {
  if (wallets.length === 0) return <p className="text-muted">{walletWords.empty}</p>
  return (
    <div className="grid gap-4">
      {wallets.map((wallet) => (
        <div key={wallet.id} className="flex flex-wrap items-start justify-between gap-x-6">
          <div>
            <p className="text-xl font-semibold">{money(wallet.balance_cents)}</p>
            {wallets.length > 1 && (
              <p className="text-sm text-muted">
                {wallet.payee.name}
              </p>
            )}
            {wallet.covers_until && <p className="text-sm">{words.walletUntil(longDate(wallet.covers_until))}</p>}
          </div>
          <Link
            href={walletPath(wallet.id)}
            className="inline-flex min-h-11 items-center text-brand underline underline-offset-4"
          >
            {words.walletTopUp}
          </Link>
        </div>
      ))}
      {wallets.length > 1 && <p className="text-sm text-muted">{words.walletSeparate}</p>}
    </div>
  )
}
