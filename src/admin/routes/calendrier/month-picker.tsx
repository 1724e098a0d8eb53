import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import { monthName, shiftMonth } from "../../format/days"
import { useWords } from "../../i18n/use-words"

/** A month, `YYYY-MM`, with its neighbours. */
export function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }): ReactElement {
  const words = useWords()
  const known = month !== ""
  return (
    <div role="group" aria-label={words("calendar.month")} className="flex items-center gap-2">
      <IconButton size="small" aria-label={words("calendar.previousMonth")} disabled={!known} onClick={() => onChange(shiftMonth(month, -1))}>
        <ChevronLeftMini />
      </IconButton>
      <Text size="small" weight="plus" aria-live="polite" className="min-w-28 text-center first-letter:uppercase">
        {known ? monthName(month) : ""}
      </Text>
      <IconButton size="small" aria-label={words("calendar.nextMonth")} disabled={!known} onClick={() => onChange(shiftMonth(month, 1))}>
        <ChevronRightMini />
      </IconButton>
    </div>
  )
}
