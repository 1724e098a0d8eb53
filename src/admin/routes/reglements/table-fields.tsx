import type { ReactElement } from "react"

import type { CutoffRule, Weekday } from "../../../types/http"
import { SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { WEEKDAYS } from "./draft"
import { HourField } from "./value-fields"

type Table = Extract<CutoffRule, { kind: "weekday_table" }>["table"]
const NEVER = "never"
const MORNING = "10:00"

type TableFieldsProps = { table: Table; days: readonly Weekday[]; onChange: (table: Table) => void }

/** For the meal of each day of service, the day and the hour of its limit; a day left out can never be booked. */
export function TableFields({ table, days, onChange }: TableFieldsProps): ReactElement {
  const words = useWords()
  const choices = [...WEEKDAYS, NEVER].map((each) => ({ value: each, label: words(`rulebooks.weekday.${each as Weekday | typeof NEVER}`) }))
  function setDay(day: Weekday, chosen: string): void {
    const weekday = WEEKDAYS.find((each) => each === chosen)
    onChange({ ...table, [day]: weekday && { weekday, at: table[day]?.at ?? MORNING } })
  }
  return (
    <div className="flex flex-col gap-y-3 sm:col-span-2">
      {WEEKDAYS.filter((day) => days.includes(day)).map((day) => {
        const limit = table[day]
        const name = words(`rulebooks.weekday.${day}`)
        return (
          <div key={day} className="grid items-start gap-3 sm:grid-cols-2">
            <SelectField
              label={words("rulebooks.field.tableDay", { day: name })}
              choices={choices}
              value={limit?.weekday ?? NEVER}
              onChange={(chosen) => setDay(day, chosen)}
            />
            {limit !== undefined && (
              <HourField
                label={words("rulebooks.field.tableHour", { day: name })}
                value={limit.at}
                onChange={(at) => onChange({ ...table, [day]: { ...limit, at } })}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
