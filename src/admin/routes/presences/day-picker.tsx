import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { Day } from "../../../types/http"
import { DayField } from "../../components/filters"
import { shiftDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"

type DayPickerProps = { day: Day; isToday: boolean; onChange: (day: Day) => void }

/** A day with its neighbours; the empty day means the server's today. */
export function DayPicker({ day, isToday, onChange }: DayPickerProps): ReactElement {
  const words = useWords()
  const known = day !== ""
  return (
    <div className="flex flex-wrap items-end gap-2">
      <DayField label={words("attendance.date")} value={day} onChange={onChange} />
      <IconButton size="small" aria-label={words("attendance.previousDay")} disabled={!known} onClick={() => onChange(shiftDay(day, -1))}>
        <ChevronLeftMini />
      </IconButton>
      <IconButton size="small" aria-label={words("attendance.nextDay")} disabled={!known} onClick={() => onChange(shiftDay(day, 1))}>
        <ChevronRightMini />
      </IconButton>
      <Button size="small" variant="transparent" disabled={isToday} onClick={() => onChange("")}>
        {words("attendance.today")}
      </Button>
    </div>
  )
}
