import type { ReactElement } from "react"

import type { CutoffRule, Day, Weekday } from "../../../types/http"
import { DayField, SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { cutoffOfKind, WEEKDAYS } from "./draft"
import { TableFields } from "./table-fields"
import { HourField, WholeField } from "./value-fields"

const KINDS: CutoffRule["kind"][] = ["days_before", "week_before", "weekday_table", "month_before", "fixed", "none", "never"]
const COUNTINGS = ["calendar", "weekdays", "working_days", "service_days"] as const
const IF_CLOSED = ["keep", "previous_service_day"] as const
const MOST_WEEKS = 4

export type CutoffContext = { days: readonly Weekday[]; from: Day }
type CutoffFieldsProps = {
  label: string
  value: CutoffRule
  onChange: (value: CutoffRule) => void
  context: CutoffContext
  kinds?: CutoffRule["kind"][]
}

/** A limit: its kind as a sentence, then what this kind asks. */
export function CutoffFields({ label, value, onChange, context, kinds = KINDS }: CutoffFieldsProps): ReactElement {
  const words = useWords()
  const choices = kinds.map((kind) => ({ value: kind, label: words(`rulebooks.cutoff.${kind}`) }))
  const setKind = (kind: string): void => onChange(cutoffOfKind(KINDS.find((each) => each === kind) ?? value.kind, value, context))
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <SelectField label={label} choices={choices} value={value.kind} onChange={setKind} />
      </div>
      <KindFields key={value.kind} value={value} onChange={onChange} context={context} />
      {value.kind !== "none" && value.kind !== "never" && (
        <div className="sm:col-span-2">
          <SelectField
            label={words("rulebooks.field.ifClosed")}
            choices={IF_CLOSED.map((each) => ({ value: each, label: words(`rulebooks.ifClosed.${each}`) }))}
            value={value.if_closed}
            onChange={(next) => onChange({ ...value, if_closed: next === "keep" ? "keep" : "previous_service_day" })}
          />
        </div>
      )}
    </div>
  )
}

function KindFields({ value, onChange, context }: Pick<CutoffFieldsProps, "value" | "onChange" | "context">): ReactElement | null {
  const words = useWords()
  switch (value.kind) {
    case "days_before":
      return (
        <>
          <WholeField label={words("rulebooks.field.days")} value={value.days} onChange={(days) => onChange({ ...value, days })} />
          <HourField hinted label={words("rulebooks.field.hour")} value={value.at} onChange={(at) => onChange({ ...value, at })} />
          <div className="sm:col-span-2">
            <SelectField
              label={words("rulebooks.field.counting")}
              choices={COUNTINGS.map((each) => ({ value: each, label: words(`rulebooks.counting.${each}`) }))}
              value={value.counting}
              onChange={(next) => onChange({ ...value, counting: COUNTINGS.find((each) => each === next) ?? value.counting })}
            />
          </div>
        </>
      )
    case "week_before":
      return (
        <>
          <SelectField
            label={words("rulebooks.field.weekday")}
            choices={WEEKDAYS.map((each) => ({ value: each, label: words(`rulebooks.weekday.${each}`) }))}
            value={value.weekday}
            onChange={(next) => onChange({ ...value, weekday: WEEKDAYS.find((each) => each === next) ?? value.weekday })}
          />
          <WeekField weeks={value.weeks} onChange={(weeks) => onChange({ ...value, weeks })} />
          <HourField hinted label={words("rulebooks.field.hour")} value={value.at} onChange={(at) => onChange({ ...value, at })} />
        </>
      )
    case "weekday_table":
      return <TableFields table={value.table} days={context.days} onChange={(table) => onChange({ ...value, table })} />
    case "month_before":
      return (
        <>
          <WholeField label={words("rulebooks.field.monthDay")} value={value.day} onChange={(day) => onChange({ ...value, day })} />
          <HourField hinted label={words("rulebooks.field.hour")} value={value.at} onChange={(at) => onChange({ ...value, at })} />
        </>
      )
    case "fixed":
      return (
        <>
          <DayField
            label={words("rulebooks.field.date")}
            value={value.at.slice(0, 10)}
            onChange={(day) => onChange({ ...value, at: `${day}T${value.at.slice(11, 16)}` })}
          />
          <HourField
            hinted
            label={words("rulebooks.field.hour")}
            value={value.at.slice(11, 16)}
            onChange={(at) => onChange({ ...value, at: `${value.at.slice(0, 10)}T${at}` })}
          />
        </>
      )
    case "none":
    case "never":
      return null
  }
}

function WeekField({ weeks, onChange }: { weeks: number; onChange: (weeks: number) => void }): ReactElement {
  const words = useWords()
  const most = Math.max(MOST_WEEKS, weeks)
  const label = (count: number): string => {
    if (count === 0) return words("rulebooks.week.same")
    return count === 1 ? words("rulebooks.week.previous") : words("rulebooks.week.earlier", { count })
  }
  const choices = Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: label(count) }))
  return <SelectField label={words("rulebooks.field.week")} choices={choices} value={String(weeks)} onChange={(next) => onChange(Number(next))} />
}
