import { useState, type ReactElement } from "react"

import type { AdminPayout } from "../../../types/http"
import { useMarkPayoutPaid } from "../../api/payouts"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { Facts } from "../../components/family-file"
import { DayField } from "../../components/filters"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { localToday } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import { spacedIban } from "./transfers-file"

/** Notes the day on which a transfer was made; the family is told. */
export function MarkPaid({ payout, onClose }: { payout: AdminPayout; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const mark = useMarkPayoutPaid()
  const [day, setDay] = useState(localToday())
  const name = fullName(payout.family)

  function confirm(): void {
    if (day === "") return
    mark.mutate(
      { id: payout.id, paid_on: day },
      {
        onSuccess: () => {
          notifyDone(words("payouts.marked", { name }), words("validations.mailNote"))
          onClose()
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return (
    <ConfirmPrompt
      open
      title={words("payouts.markTitle", { name })}
      hint={words("payouts.markHint")}
      confirm={words("payouts.markConfirm")}
      busy={mark.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <div className="flex flex-col gap-y-4 px-6 pt-4">
        <Facts
          facts={[
            [words("wallets.amount"), <strong key="amount">{euros(payout.transfer_cents)}</strong>],
            [words("payouts.account"), spacedIban(payout.iban ?? "")],
            [words("payouts.holder"), payout.account_holder ?? ""],
          ]}
        />
        <DayField label={words("payouts.day")} value={day} onChange={setDay} />
      </div>
    </ConfirmPrompt>
  )
}
