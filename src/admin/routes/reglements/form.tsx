import { Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { RulebookDocument } from "../../../types/http"
import { SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { type CutoffContext, CutoffFields } from "./cutoff-fields"
import { keptParts, toggled, WEEKDAYS } from "./draft"
import { LateBookingFields, LateCancelFields } from "./late-fields"
import { OtherFields } from "./other-fields"
import { type FieldProblem, problemsAt } from "./problems"
import { Section } from "./section"
import { Tick } from "./value-fields"
import { WindowFields } from "./window-fields"

const HOLIDAYS = ["closed", "open", "only"] as const

type FormProps = { draft: RulebookDocument; onChange: (draft: RulebookDocument) => void; problems: readonly FieldProblem[] }

/** Everything that a rulebook says, as questions; what it does not ask is kept. */
export function RulebookForm({ draft, onChange, problems }: FormProps): ReactElement {
  const words = useWords()
  const context: CutoffContext = { days: draft.service_days, from: draft.effective_from }
  const { book, cancel } = draft
  const hasLimit = (kind: string): boolean => kind !== "none" && kind !== "never"
  const kept = keptParts(draft).map((part) => words(`rulebooks.editor.${part}`))
  return (
    <div className="divide-y">
      <Section title={words("rulebooks.section.days")} problems={[...problemsAt(problems, "rulebook.service_days"), ...problemsAt(problems, "rulebook.school_holidays")]}>
        <DayTicks draft={draft} onChange={onChange} />
        <SelectField
          label={words("rulebooks.field.schoolHolidays")}
          choices={HOLIDAYS.map((each) => ({ value: each, label: words(`rulebooks.holidays.${each}`) }))}
          value={draft.school_holidays}
          onChange={(next) => onChange({ ...draft, school_holidays: HOLIDAYS.find((each) => each === next) ?? draft.school_holidays })}
        />
      </Section>
      <Section title={words("rulebooks.section.booking")} problems={problemsAt(problems, "rulebook.book.cutoff")}>
        <CutoffFields
          label={words("rulebooks.field.limit")}
          value={book.cutoff}
          onChange={(cutoff) => onChange({ ...draft, book: hasLimit(cutoff.kind) ? { ...book, cutoff } : { cutoff, late: { kind: "refuse" } } })}
          context={context}
        />
      </Section>
      {hasLimit(book.cutoff.kind) && (
        <Section title={words("rulebooks.section.late")} problems={problemsAt(problems, "rulebook.book.late")}>
          <LateBookingFields value={book.late} onChange={(late) => onChange({ ...draft, book: { ...book, late } })} context={context} />
        </Section>
      )}
      <Section title={words("rulebooks.section.cancelling")} problems={problemsAt(problems, "rulebook.cancel.cutoff")}>
        <CutoffFields
          label={words("rulebooks.field.limit")}
          value={cancel.cutoff}
          onChange={(cutoff) => onChange({ ...draft, cancel: hasLimit(cutoff.kind) ? { ...cancel, cutoff } : { ...cancel, cutoff, late: { kind: "refuse" } } })}
          context={context}
        />
      </Section>
      {hasLimit(cancel.cutoff.kind) && (
        <Section title={words("rulebooks.section.lateCancelling")} problems={problemsAt(problems, "rulebook.cancel.late")}>
          <LateCancelFields value={cancel.late} onChange={(late) => onChange({ ...draft, cancel: { ...cancel, late } })} context={context} />
        </Section>
      )}
      <Section title={words("rulebooks.section.window")} problems={problemsAt(problems, "rulebook.window")}>
        <WindowFields value={draft.window} onChange={(window) => onChange({ ...draft, window })} context={context} />
      </Section>
      <OtherFields draft={draft} onChange={onChange} problems={problems} />
      {kept.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-4 py-4 sm:px-6">
          {words("rulebooks.editor.kept", { what: kept.join(", ") })}
        </Text>
      )}
    </div>
  )
}

function DayTicks({ draft, onChange }: Omit<FormProps, "problems">): ReactElement {
  const words = useWords()
  return (
    <div role="group" aria-label={words("rulebooks.field.serviceDays")} className="flex flex-wrap gap-x-4 gap-y-2">
      {WEEKDAYS.map((day) => (
        <Tick
          key={day}
          label={words(`rulebooks.weekday.${day}`)}
          checked={draft.service_days.includes(day)}
          onChange={() => onChange({ ...draft, service_days: toggled(draft.service_days, day) })}
        />
      ))}
    </div>
  )
}
