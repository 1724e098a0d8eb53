import type { ReactElement } from "react"

import type { AdminReview } from "../../../../types/http"
import { useAnswerReview, useRefuseReview } from "../../../api/reviews"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { ReasonPrompt } from "../../../components/reason-prompt"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"

type PromptProps = { review: AdminReview | null; onClose: () => void }

const REFUSING = {
  description: "reviews.refuseHint",
  label: "reviews.refuseReason",
  placeholder: "reviews.refusePlaceholder",
  missing: "reviews.refuseMissing",
  confirm: "reviews.refuse",
  dismiss: "common.cancel",
} as const

const ANSWERING = {
  description: "reviews.answerHint",
  label: "reviews.answerField",
  placeholder: "reviews.answerPlaceholder",
  missing: "reviews.answerMissing",
  confirm: "reviews.answerConfirm",
  dismiss: "common.cancel",
} as const

/** Refuses a review, or takes it off the page; a failure keeps the dialog and what was typed. */
export function RefusePrompt({ review, onClose }: PromptProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const refuse = useRefuseReview()
  const name = review === null ? "" : fullName(review.family)

  function confirm(reason: string): void {
    if (review === null) return
    refuse.mutate(
      { id: review.id, reason },
      {
        onSuccess: () => {
          onClose()
          notifyDone(words("reviews.refusedToast", { name }))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return <ReasonPrompt open={review !== null} title={words("reviews.refuseTitle", { name })} texts={REFUSING} busy={refuse.isPending} onCancel={onClose} onConfirm={confirm} />
}

/** Answers below a published review, likewise. */
export function AnswerPrompt({ review, onClose }: PromptProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const send = useAnswerReview()
  const name = review === null ? "" : fullName(review.family)

  function confirm(answer: string): void {
    if (review === null) return
    send.mutate(
      { id: review.id, answer },
      {
        onSuccess: () => {
          onClose()
          notifyDone(words("reviews.answeredToast", { name }))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  return (
    <ReasonPrompt
      open={review !== null}
      title={words("reviews.answerTitle", { name })}
      texts={ANSWERING}
      initial={review?.answer ?? ""}
      tone="primary"
      busy={send.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}
