import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminMealDay } from "../../../types/http"
import { useOpenExtraDays } from "../../api/calendar"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"
import { EditDays } from "./edit-days"

type DayActionsProps = { serviceId: string; chosen: AdminMealDay[]; onDone: () => void }

/** What can be done to the chosen days: places and menu, or an exceptional opening of those that are shut by the calendar. */
export function DayActions({ serviceId, chosen, onDone }: DayActionsProps): ReactElement | null {
  const words = useWords()
  const sentence = useThrownSentence()
  const opening = useOpenExtraDays()
  const [editing, setEditing] = useState(false)
  const shut = chosen.filter((day) => !day.open && day.reason !== "closed")
  if (chosen.length === 0) return null

  function openDays(): void {
    opening.mutate(
      { canteen_service_id: serviceId, dates: shut.map(({ date }) => date) },
      {
        onSuccess: (opened) => {
          notifyDone(words("extraDay.opened", { count: opened.length }))
          onDone()
        },
        onError: (error) => notifyFailure(words("extraDay.failed"), sentence(error)),
      },
    )
  }

  return (
    <div className="bg-ui-bg-base sticky top-0 z-10 flex flex-wrap items-center gap-3 px-4 py-2 sm:px-6">
      <Text size="small" weight="plus" role="status">
        {words("calendar.selected", { count: chosen.length })}
      </Text>
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {words("mealDays.edit")}
        </Button>
        {shut.length > 0 && (
          <Button size="small" variant="secondary" isLoading={opening.isPending} onClick={openDays}>
            {words("extraDay.open", { count: shut.length })}
          </Button>
        )}
        <Button size="small" variant="transparent" onClick={onDone}>
          {words("calendar.unselect")}
        </Button>
      </div>
      <EditDays open={editing} serviceId={serviceId} days={chosen} onClose={() => setEditing(false)} onDone={onDone} />
    </div>
  )
}
