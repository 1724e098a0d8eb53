import { useRef, useState, type ReactElement } from "react"

import type { AdminWallet } from "../../../../types/http"
import { useAdjustWallet } from "../../../api/wallets"
import { AmountField } from "../../../components/amount-field"
import { Choice } from "../../../components/choice"
import { Facts } from "../../../components/family-file"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { ReasonPrompt } from "../../../components/reason-prompt"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { euros, readCents } from "../../../format/money"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"

const TEXTS = {
  description: "wallets.adjustNote",
  label: "wallets.reasonLabel",
  placeholder: "wallets.reasonPlaceholder",
  missing: "wallets.reasonMissing",
  confirm: "wallets.adjustConfirm",
  dismiss: "common.cancel",
} as const

type Direction = "add" | "take"

/** Adds or takes an amount, and shows the balance that it leaves before it is done. One key for one dialog: a second click moves nothing. */
export function AdjustWallet({ wallet, onClose }: { wallet: AdminWallet; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const adjust = useAdjustWallet(wallet.id)
  const key = useRef(crypto.randomUUID())
  const [direction, setDirection] = useState<Direction>("add")
  const [text, setText] = useState("")
  const [asked, setAsked] = useState(false)
  const title = words("wallets.adjustTitle", { name: fullName(wallet.family) })
  const amount = readCents(text)
  const cents = direction === "add" ? (amount ?? 0) : -(amount ?? 0)
  const after = wallet.balance_cents + cents
  const problem = !amount ? words("common.amountMissing") : after < 0 ? words("wallets.amountTooMuch", { balance: euros(wallet.balance_cents) }) : null

  function confirm(reason: string): void {
    setAsked(true)
    if (problem !== null) return
    adjust.mutate(
      { amount_cents: cents, reason, key: key.current },
      {
        onSuccess: ({ adjustment }) => {
          notifyDone(words("wallets.adjusted"), words("wallets.newBalance", { balance: euros(adjustment.balance_after_cents) }))
          onClose()
        },
        onError: (error) => notifyFailure(title, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt open title={title} texts={TEXTS} busy={adjust.isPending} onCancel={onClose} onConfirm={confirm}>
      <div className="pt-2">
        <Choice
          label={words("wallets.direction")}
          value={direction}
          options={[
            ["add", words("wallets.add")],
            ["take", words("wallets.take")],
          ]}
          onChange={setDirection}
        />
      </div>
      <AmountField text={text} problem={asked ? problem : null} onChange={setText} />
      <div role="status" className="border-ui-border-base mt-2 border-t pt-3">
        <Facts
          facts={[
            [words("wallets.balance"), euros(wallet.balance_cents)],
            [words("wallets.balanceAfter"), <strong key="after">{after < 0 ? "–" : euros(after)}</strong>],
          ]}
        />
      </div>
    </ReasonPrompt>
  )
}
