import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminMealDay, Day } from "../../../types/http"
import { useRemoveExtraDay } from "../../api/calendar"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { longDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"

/** The month's exceptional openings to come, which can be taken back while nobody has booked them. */
export function ExtraDays({ days, today }: { days: AdminMealDay[]; today: Day }): ReactElement | null {
  const words = useWords()
  const sentence = useThrownSentence()
  const removing = useRemoveExtraDay()
  const extra = days.flatMap(({ date, extra_day_id }) => (extra_day_id !== null && date >= today ? [{ date, id: extra_day_id }] : []))
  if (extra.length === 0) return null

  function take(id: string, date: Day): void {
    removing.mutate(id, {
      onSuccess: () => notifyDone(words("extraDay.removed", { day: longDay(date) })),
      onError: (error) => notifyFailure(words("extraDay.notRemoved"), sentence(error)),
    })
  }

  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-4 py-4 sm:px-6">
        {words("extraDay.title")}
      </Heading>
      <ul aria-label={words("extraDay.listLabel")} className="divide-y">
        {extra.map(({ id, date }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
            <Text size="small" className="text-ui-fg-base first-letter:uppercase">
              {longDay(date)}
            </Text>
            <Button
              size="small"
              variant="secondary"
              aria-label={words("extraDay.removeLabel", { day: longDay(date) })}
              disabled={removing.isPending}
              onClick={() => take(id, date)}
            >
              {words("extraDay.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Container>
  )
}
