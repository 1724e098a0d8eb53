import { Heading, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { Day, PayeeSettlement, Settlement } from "../../../types/http"
import { dayWithYear } from "../../format/days"
import { euros } from "../../format/money"
import { useWords } from "../../i18n/use-words"
import { CommunesTable } from "./communes-table"
import { Figures } from "./figures"

type PayeePartProps = { settlement: Settlement; from: Day; to: Day }

/** One payee: what its wallets moved, what cards brought, and what each commune sold. */
export function PayeePart({ settlement: { payee, wallets, communes }, from, to }: PayeePartProps): ReactElement {
  const words = useWords()
  return (
    <section className="flex flex-col gap-y-6 py-6" aria-label={payee.name}>
      <Heading level="h2" className="px-4 sm:px-6">
        {payee.name}
      </Heading>
      {wallets === null ? (
        <Text size="small" className="text-ui-fg-subtle px-4 sm:px-6">
          {words("settlements.partial")}
        </Text>
      ) : (
        <PayeeFigures payee={payee.name} wallets={wallets} from={from} to={to} />
      )}
      <div>
        <Heading level="h3" className="px-4 pb-2 sm:px-6">
          {words("settlements.communes")}
        </Heading>
        <CommunesTable label={words("settlements.communesOf", { payee: payee.name })} communes={communes} />
      </div>
    </section>
  )
}

/** Every line of a wallet's balance, signed, so that the column adds up. */
function PayeeFigures({ payee, wallets, from, to }: { payee: string; wallets: PayeeSettlement; from: Day; to: Day }): ReactElement {
  const words = useWords()
  const always = [
    { label: words("settlements.toppedUp"), value: euros(wallets.topped_up_cents) },
    { label: words("settlements.spent"), value: euros(-wallets.spent_cents) },
    { label: words("settlements.refunded"), value: euros(wallets.refunded_cents) },
  ]
  const sometimes = [
    { label: words("settlements.paidOut"), cents: -wallets.paid_out_cents },
    { label: words("settlements.adjusted"), cents: wallets.adjusted_cents },
  ].filter(({ cents }) => cents !== 0)
  const unplaced = wallets.unplaced_cents === 0 ? [] : [{ label: words("settlements.unplaced"), value: euros(wallets.unplaced_cents) }]
  return (
    <div className="grid gap-6 px-4 sm:px-6 lg:grid-cols-2">
      <Figures
        title={words("settlements.wallets")}
        label={words("settlements.walletsOf", { payee })}
        rows={[
          { label: words("settlements.opening", { day: dayWithYear(from) }), value: euros(wallets.opening_cents), strong: true },
          ...(wallets.carried_over_cents === 0 ? [] : [{ label: words("settlements.carriedOver"), value: euros(wallets.carried_over_cents) }]),
          ...always,
          ...sometimes.map(({ label, cents }) => ({ label, value: euros(cents) })),
          { label: words("settlements.closing", { day: dayWithYear(to) }), value: euros(wallets.closing_cents), strong: true },
          ...unplaced,
        ]}
      />
      <Figures
        title={words("settlements.cards")}
        label={words("settlements.cardsOf", { payee })}
        rows={[
          { label: words("settlements.cardCollected"), value: euros(wallets.card_collected_cents) },
          { label: words("settlements.cardRefunded"), value: euros(-wallets.card_refunded_cents) },
          { label: words("settlements.fees"), value: wallets.fees_cents === null ? words("settlements.feesUnknown") : euros(-wallets.fees_cents) },
        ]}
      />
    </div>
  )
}
