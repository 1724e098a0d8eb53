import { Hint, Input, Label, RadioGroup } from "@medusajs/ui"
import { useId, useRef, useState, type ReactElement } from "react"

import type { AdminWallet } from "../../../../types/http"
import { useAdjustWallet } from "../../../api/wallets"
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
  const id = useId()
  const [direction, setDirection] = useState<Direction>("add")
  const [text, setText] = useState("")
  const [asked, setAsked] = useState(false)
  const title = words("wallets.adjustTitle", { name: fullName(wallet.family) })
  const amount = readCents(text)
  const cents = direction === "add" ? (amount ?? 0) : -(amount ?? 0)
  const after = wallet.balance_cents + cents
  const problem = !amount ? words("wallets.amountMissing") : after < 0 ? words("wallets.amountTooMuch", { balance: euros(wallet.balance_cents) }) : null

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
      <RadioGroup
        aria-label={words("wallets.direction")}
        value={direction}
        onValueChange={(value) => setDirection(value === "take" ? "take" : "add")}
        className="flex flex-wrap gap-x-6 pt-2"
      >
        {(["add", "take"] as const).map((way) => (
          <div key={way} className="flex items-center gap-x-2">
            <RadioGroup.Item id={`${id}-${way}`} value={way} />
            <Label htmlFor={`${id}-${way}`} size="small">
              {words(`wallets.${way}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${id}-amount`} size="small" weight="plus">
          {words("wallets.amountLabel")}
        </Label>
        <Input
          id={`${id}-amount`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={asked && problem !== null}
          aria-describedby={asked && problem !== null ? `${id}-problem` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {asked && problem !== null && (
          <Hint id={`${id}-problem`} role="alert" variant="error">
            {problem}
          </Hint>
        )}
      </div>
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
