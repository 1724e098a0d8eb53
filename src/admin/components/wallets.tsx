import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import { useWallets } from "../api/families"
import { dayWithYear } from "../format/days"
import { euros } from "../format/money"
import { useWords } from "../i18n/use-words"
import { Query } from "./states"
import { TextLink } from "./text-link"

/** What is left at each payee, and until when it lasts. */
export function Wallets({ customerId }: { customerId: string }): ReactElement {
  const words = useWords()
  const query = useWallets(customerId, true)
  const wallets = query.data?.wallets ?? []
  return (
    <Query query={query} single>
      {wallets.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {words("family.noWallet")}
        </Text>
      )}
      <dl className="divide-y">
        {wallets.map((wallet) => (
          <div key={wallet.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <dt className="txt-small text-ui-fg-subtle">
              <TextLink to={`/porte-monnaie/${wallet.id}`}>{wallet.payee.name}</TextLink>
              {wallet.covers_until !== undefined && `, ${words("family.coversUntil", { day: dayWithYear(wallet.covers_until) })}`}
            </dt>
            <dd className="txt-medium-plus text-ui-fg-base tabular-nums">{euros(wallet.balance_cents)}</dd>
          </div>
        ))}
      </dl>
    </Query>
  )
}
