import type { ReactElement } from "react"

import type { RulebookDocument } from "../../../types/http"
import { SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { type FieldProblem, problemsAt } from "./problems"
import { Section } from "./section"
import { CentsField, OptionalCentsField, OptionalWholeField, WholeField } from "./value-fields"

const UNBOOKED = ["tariff", "fixed", "surcharge"] as const
const OTHER_PATHS = ["hold_minutes", "min_age_months", "cost_per_meal_cents", "unbooked", "unbooked_cents"]

type OtherFieldsProps = { draft: RulebookDocument; onChange: (draft: RulebookDocument) => void; problems: readonly FieldProblem[] }

/** What is asked of a few services only, and the hold. */
export function OtherFields({ draft, onChange, problems }: OtherFieldsProps): ReactElement {
  const words = useWords()
  const own = OTHER_PATHS.flatMap((field) => problemsAt(problems, `rulebook.${field}`))
  return (
    <Section title={words("rulebooks.section.others")} problems={own}>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <UnbookedFields draft={draft} onChange={onChange} />
      <WholeField label={words("rulebooks.field.hold")} value={draft.hold_minutes} onChange={(hold_minutes) => onChange({ ...draft, hold_minutes })} />
      <OptionalWholeField
        label={words("rulebooks.field.minAge")}
        value={draft.min_age_months}
        onChange={(min_age_months) => onChange({ ...draft, min_age_months })}
      />
      <OptionalCentsField
        label={words("rulebooks.field.cost")}
        hint={words("rulebooks.field.costHint")}
        value={draft.cost_per_meal_cents}
        onChange={(cost_per_meal_cents) => onChange({ ...draft, cost_per_meal_cents })}
      />
      </div>
    </Section>
  )
}

/** The shorthand for a fixed price is read, and written out in full. */
function UnbookedFields({ draft, onChange }: Omit<OtherFieldsProps, "problems">): ReactElement {
  const words = useWords()
  const short = draft.unbooked_cents === null ? null : { kind: "fixed" as const, cents: draft.unbooked_cents }
  const unbooked = draft.unbooked ?? short
  function set(next: RulebookDocument["unbooked"]): void {
    onChange({ ...draft, unbooked: next, unbooked_cents: null })
  }
  function setKind(kind: string): void {
    if (kind === "fixed" || kind === "surcharge") set({ kind, cents: unbooked?.cents ?? 100 })
    else set(null)
  }
  return (
    <>
      <div className="sm:col-span-2">
        <SelectField
          label={words("rulebooks.field.unbooked")}
          choices={UNBOOKED.map((each) => ({ value: each, label: words(`rulebooks.unbooked.${each}`) }))}
          value={unbooked?.kind ?? "tariff"}
          onChange={setKind}
        />
      </div>
      {unbooked && (
        <CentsField
          key={unbooked.kind}
          label={words("rulebooks.field.unbookedCents")}
          value={unbooked.cents}
          onChange={(cents) => set({ ...unbooked, cents })}
        />
      )}
    </>
  )
}
