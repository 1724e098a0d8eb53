import { Checkbox, Label } from "@medusajs/ui"
import { useId, useState, type ReactElement } from "react"

import type { AdminBooking } from "../../types/http"
import { useCancelBookings } from "../api/meals"
import { euros } from "../format/money"
import { useWords } from "../i18n/use-words"
import { Facts } from "./family-file"
import { notifyDone, notifyFailure } from "./notify"
import { ReasonPrompt } from "./reason-prompt"
import { RefundTo, type RefundChannel } from "./refund-to"
import { useThrownSentence } from "./use-error-sentence"

const TEXTS = {
  description: "cancelling.note",
  label: "cancelling.reasonLabel",
  placeholder: "cancelling.reasonPlaceholder",
  missing: "cancelling.reasonMissing",
  confirm: "cancelling.confirm",
  dismiss: "cancelling.dismiss",
} as const

type CancelMealsProps = { open: boolean; meals: AdminBooking[]; onClose: () => void; onDone?: () => void }

/** Asks why these meals are cancelled and states what will be given back, before it is done. A failure keeps what was typed. */
export function CancelMeals({ open, meals, onClose, onDone }: CancelMealsProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const cancel = useCancelBookings()
  const [waived, setWaived] = useState(false)
  const [refundTo, setRefundTo] = useState<RefundChannel>("wallet")
  const title = words("cancelling.title", { count: meals.length })

  function close(): void {
    setWaived(false)
    onClose()
  }

  function confirm(reason: string): void {
    cancel.mutate(
      { booking_ids: meals.map((meal) => meal.id), refund_to: refundTo, waive_cutoff: waived, reason },
      {
        onSuccess: ({ cancelled, refused }) => {
          const cents = cancelled.reduce((sum, { refund_cents }) => sum + refund_cents, 0)
          if (cancelled.length > 0) {
            notifyDone(words("cancelling.done", { count: cancelled.length }), words("cancelling.doneAmount", { amount: euros(cents) }))
          }
          if (refused.length > 0) notifyFailure(words("cancelling.refused", { count: refused.length }), words("cancelling.refusedHint"))
          close()
          onDone?.()
        },
        onError: (error) => notifyFailure(title, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt open={open} title={title} texts={TEXTS} busy={cancel.isPending} onCancel={close} onConfirm={confirm}>
      <Waiver meals={meals} waived={waived} onChange={setWaived} />
      <RefundTo value={refundTo} hint={words("cancelling.cardHint")} onChange={setRefundTo} />
      <Amounts meals={meals} waived={waived} />
    </ReasonPrompt>
  )
}

function Waiver({ meals, waived, onChange }: { meals: AdminBooking[]; waived: boolean; onChange: (waived: boolean) => void }): ReactElement | null {
  const words = useWords()
  const id = useId()
  const late = meals.filter((meal) => (meal.refund_now_cents ?? 0) < meal.price_cents).length
  if (late === 0) return null
  return (
    <div className="flex items-start gap-x-2 pt-2">
      <Checkbox id={id} checked={waived} aria-describedby={`${id}-hint`} onCheckedChange={(on) => onChange(on === true)} className="mt-0.5" />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {words("cancelling.waive")}
        </Label>
        <p id={`${id}-hint`} className="txt-small text-ui-fg-subtle">
          {words("cancelling.waiveHint", { count: late })}
        </p>
      </div>
    </div>
  )
}

function Amounts({ meals, waived }: { meals: AdminBooking[]; waived: boolean }): ReactElement {
  const words = useWords()
  const paid = meals.reduce((sum, meal) => sum + meal.price_cents, 0)
  const back = waived ? paid : meals.reduce((sum, meal) => sum + (meal.refund_now_cents ?? 0), 0)
  const families = new Set(meals.map((meal) => meal.family.customer_id)).size
  return (
    <div role="status" className="border-ui-border-base mt-2 border-t pt-3">
      <Facts
        facts={[
          [words("cancelling.paid"), `${euros(paid)}, ${words("cancelling.families", { count: families })}`],
          [words("cancelling.givenBack"), <strong key="back">{euros(back)}</strong>],
          ...(back < paid ? [[words("cancelling.kept"), euros(paid - back)] as [string, string]] : []),
        ]}
      />
    </div>
  )
}
