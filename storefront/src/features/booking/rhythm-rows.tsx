"use client"

import type { ReactElement } from "react"
import type { Beneficiary, Weekday } from "@wire"
import { patternWeeks, repeat, weekdays } from "@messages/repeat"
import { Select } from "@/ui/field"
import { linesOf, type RhythmDraft, type WeeksChoice } from "./rhythms"

const choices: readonly { value: WeeksChoice; label: string }[] = [
  { value: "every", label: patternWeeks.every },
  { value: "even", label: patternWeeks.even },
  { value: "odd", label: patternWeeks.odd },
  { value: "both", label: repeat.both },
]

type Props = { one: Beneficiary; served: readonly Weekday[]; draft: RhythmDraft; onChange: (draft: RhythmDraft) => void }

/** One child's weeks: which ones, and on which weekdays of the service. */
export function RhythmRows({ one, served, draft, onChange }: Props): ReactElement {
  const lines = linesOf(draft)
  const toggle = (line: (typeof lines)[number], weekday: Weekday) => {
    const had = draft.days[line]
    const next = served.filter((own) => (own === weekday ? !had.includes(own) : had.includes(own)))
    onChange({ ...draft, days: { ...draft.days, [line]: next } })
  }
  return (
    <fieldset className="grid gap-2 border-t border-hairline pt-3">
      <legend className="sr-only">{repeat.weeksOf(one.first_name)}</legend>
      <div className="max-w-xs">
        <Select
          id={`weeks-${one.id}`}
          name={`weeks-${one.id}`}
          label={repeat.weeksOf(one.first_name)}
          options={choices}
          value={draft.weeks}
          onChange={({ target }) => {
            onChange({ ...draft, weeks: choices.find(({ value }) => value === target.value)?.value ?? "every" })
          }}
        />
      </div>
      {lines.map((line) => (
        <div key={line} role="group" aria-label={`${one.first_name}, ${patternWeeks[line]}`} className="flex flex-wrap items-center gap-2 max-sm:max-w-xs">
          {lines.length > 1 && <span className="w-full text-sm text-muted sm:w-36">{patternWeeks[line]}</span>}
          {served.map((weekday) => (
            <label
              key={weekday}
              className="flex min-h-11 min-w-11 cursor-pointer items-center gap-x-2 rounded-md border border-line bg-surface px-2.5 py-1 max-sm:flex-1 max-sm:flex-col has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold"
            >
              <input
                type="checkbox"
                className="size-4 accent-brand"
                aria-label={weekdays[weekday].long}
                checked={draft.days[line].includes(weekday)}
                onChange={() => {
                  toggle(line, weekday)
                }}
              />
              <span aria-hidden="true">{weekdays[weekday].short}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
