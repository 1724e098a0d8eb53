"use client"

import { useState, type ReactElement } from "react"
import type { Beneficiary, Day, Weekday, WeeklyPattern } from "@wire"
import { firstDay, fullDay, isoWeek, lastDay, longDate, monthWord, type Month } from "@/format/days"
import { repeat as words } from "@messages/repeat"
import { Button } from "@/ui/button"
import { Check, Field } from "@/ui/field"
import { saveRhythms } from "./repeat-actions"
import { RhythmRows } from "./rhythm-rows"
import { firstDraft, rhythmsOf, type Drafts } from "./rhythms"
import type { Selection } from "./selection"
import type { Repeat } from "./use-repeat"

type Until = "month" | "date" | "year"
type Props = {
  id: string
  serviceId: string
  month: Month
  today: Day
  /** The last day of the school year, as the server says it; null when its calendar does not reach so far. */
  yearEnd: Day | null
  eaters: readonly Beneficiary[]
  served: readonly Weekday[]
  saved: readonly WeeklyPattern[]
  selection: Selection
  repeat: Repeat
  onClose: () => void
}

/** How the family's weeks go, said once: for each child its weekdays, and until when. */
export function RhythmPanel({ id, serviceId, month, today, yearEnd, eaters, served, saved, selection, repeat, onClose }: Props): ReactElement {
  const [drafts, setDrafts] = useState<Drafts>({})
  const [until, setUntil] = useState<Until>("month")
  const [date, setDate] = useState("")
  const [save, setSave] = useState(true)
  const [problem, setProblem] = useState<{ field: "weekdays" | "date"; message: string } | null>(null)
  const from = firstDay(month) > today ? firstDay(month) : today
  const current = Object.fromEntries(eaters.map((one) => [one.id, drafts[one.id] ?? firstDraft(one.id, served, { saved, selection })]))

  const apply = () => {
    const pattern = rhythmsOf(current, eaters)
    if (pattern.length === 0) return setProblem({ field: "weekdays", message: words.chooseWeekday })
    if (until === "date" && date < from) return setProblem({ field: "date", message: words.chooseDate })
    const to = until === "month" ? { to: lastDay(month) } : until === "date" ? { to: date } : { until: "school_year_end" as const }
    repeat.run({ pattern, from, ...to }, { after: async () => (save ? keep(pattern) : undefined) })
    onClose()
  }
  const keep = async (pattern: ReturnType<typeof rhythmsOf>): Promise<string> => {
    const ids = eaters.map((one) => one.id)
    const kept = await saveRhythms(serviceId, ids, pattern.map((own) => ({ ...own, canteen_service_id: serviceId })))
    return kept.ok ? words.saved : words.notSaved(kept.message)
  }
  const option = (value: Until, label: string) => (
    <Check
      id={`until-${value}`}
      kind="radio"
      checked={until === value}
      onChange={() => {
        setUntil(value)
      }}
    >
      {label}
    </Check>
  )
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="no-print grid max-w-2xl gap-4 rounded-md border border-line bg-surface p-4">
      <div>
        <h3 id={`${id}-title`} className="text-lg font-semibold">
          {words.title}
        </h3>
        <p className="text-muted">{words.lead(fullDay(from), isoWeek(from))}</p>
      </div>
      {eaters.map((one) => (
        <RhythmRows
          key={one.id}
          one={one}
          served={served}
          draft={current[one.id] ?? firstDraft(one.id, served, { saved, selection })}
          onChange={(draft) => {
            setDrafts({ ...drafts, [one.id]: draft })
            setProblem(null)
          }}
        />
      ))}
      <fieldset className="border-t border-hairline pt-3">
        <legend className="sr-only">{words.until}</legend>
        <p aria-hidden="true" className="font-semibold">
          {words.until}
        </p>
        {option("month", words.untilMonth(monthWord(month)))}
        {option("date", words.untilDate)}
        {until === "date" && (
          <div className="max-w-xs pb-2 pl-8">
            <Field
              id="rhythm-date"
              name="rhythm-date"
              type="date"
              label={words.untilDateLabel}
              min={from}
              value={date}
              error={problem?.field === "date" ? problem.message : undefined}
              onChange={({ target }) => {
                setDate(target.value)
                setProblem(null)
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return
                event.preventDefault()
                apply()
              }}
            />
          </div>
        )}
        {yearEnd && option("year", words.untilYear(longDate(yearEnd)))}
      </fieldset>
      <div className="border-t border-hairline pt-2">
        <Check
          id="rhythm-save"
          checked={save}
          onChange={() => {
            setSave(!save)
          }}
        >
          {words.save}
          <span className="block text-sm text-muted">{words.saveHint}</span>
        </Check>
      </div>
      {problem?.field === "weekdays" && (
        <p role="alert" className="font-semibold text-stop">
          {problem.message}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button data-online onClick={apply} aria-disabled={repeat.pending || undefined}>
          {words.apply}
        </Button>
        <Button tone="secondary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </section>
  )
}
