import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { Closure, Day } from "../../../types/http"
import { useClosures, useReopenDays } from "../../api/calendar"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { Query } from "../../components/states"
import { useThrownSentence } from "../../components/use-error-sentence"
import { longDay } from "../../format/days"
import { euros } from "../../format/money"
import { useWords, type Words } from "../../i18n/use-words"
import { reasonWords } from "./day-words"

/** Closures that are not over, of every service, with their reopening. */
export function Closures({ from }: { from: Day | undefined }): ReactElement | null {
  const words = useWords()
  const query = useClosures(from)
  const [asked, setAsked] = useState<Closure | null>(null)
  if (from === undefined) return null
  const closures = query.data?.closures ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-4 py-4 sm:px-6">
        {words("closure.listTitle")}
      </Heading>
      <Query query={query} single>
        {closures.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-4 py-4 sm:px-6">
            {words("closure.listEmpty")}
          </Text>
        )}
        <ul aria-label={words("closure.listLabel")} className="divide-y">
          {closures.map((closure) => (
            <ClosureItem key={closure.id} closure={closure} onReopen={() => setAsked(closure)} />
          ))}
        </ul>
      </Query>
      <Reopening closure={asked} onEnd={() => setAsked(null)} />
    </Container>
  )
}

function ClosureItem({ closure, onReopen }: { closure: Closure; onReopen: () => void }): ReactElement {
  const words = useWords()
  const { cancelled, canteen_service, note, settled } = closure
  const period = periodWords(closure, words)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
      <div className="min-w-0">
        <Text size="small" weight="plus" className="text-ui-fg-base first-letter:uppercase">
          {period} : {reasonWords(closure.reason)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {canteen_service.commune.name}, {canteen_service.name} ·{" "}
          {cancelled.meals === 0
            ? words("closure.cancelledNone")
            : words("closure.cancelled", { meals: words("common.meals", { count: cancelled.meals }), amount: euros(cancelled.refund_cents) })}
        </Text>
        {note !== null && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {note}
          </Text>
        )}
        {!settled && (
          <Text size="small" className="text-ui-fg-base">
            {words("closure.unsettled")}
          </Text>
        )}
      </div>
      <Button size="small" variant="secondary" aria-label={words("closure.reopenLabel", { service: canteen_service.name, period })} onClick={onReopen}>
        {words("closure.reopen")}
      </Button>
    </li>
  )
}

function Reopening({ closure, onEnd }: { closure: Closure | null; onEnd: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const reopening = useReopenDays()

  function reopen(): void {
    if (closure === null) return
    reopening.mutate(closure.id, {
      onSuccess: () => notifyDone(words("closure.reopened"), words("closure.reopenedHint")),
      onError: (error) => notifyFailure(words("closure.notReopened"), sentence(error)),
      onSettled: onEnd,
    })
  }

  return (
    <ConfirmPrompt
      open={closure !== null}
      title={words("closure.reopenTitle", { period: closure === null ? "" : periodWords(closure, words) })}
      hint={words("closure.reopenHint")}
      confirm={words("closure.reopen")}
      busy={reopening.isPending}
      onCancel={onEnd}
      onConfirm={reopen}
    />
  )
}

/** "jeudi 3 décembre 2026", or "du … au …". */
export function periodWords({ from, to }: { from: Day; to: Day }, words: Words): string {
  return from === to ? words("closure.oneDay", { day: longDay(from) }) : words("closure.period", { from: longDay(from), to: longDay(to) })
}
