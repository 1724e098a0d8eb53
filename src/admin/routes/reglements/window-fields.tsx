import type { ReactElement } from "react"

import type { CutoffRule, RulebookDocument } from "../../../types/http"
import { SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { type CutoffContext, CutoffFields } from "./cutoff-fields"

/** A window that never opens, or once the day is over, would be a service that nobody books. */
const KINDS: CutoffRule["kind"][] = ["days_before", "week_before", "weekday_table", "month_before", "fixed"]
const OPENINGS = ["always", "limited"] as const
const MONTH_BEFORE: CutoffRule = { kind: "month_before", day: 1, at: "08:00", if_closed: "keep" }

type WindowRule = RulebookDocument["window"]
type WindowFieldsProps = { value: WindowRule; onChange: (value: WindowRule) => void; context: CutoffContext }

/** When bookings open; openings of certain families stay as they are. */
export function WindowFields({ value, onChange, context }: WindowFieldsProps): ReactElement {
  const words = useWords()
  const residence = value?.residence ?? {}
  const opens = value?.opens ?? null
  function setOpens(next: CutoffRule | null): void {
    onChange(next === null && Object.keys(residence).length === 0 ? null : { opens: next, residence })
  }
  return (
    <div className="flex flex-col gap-y-3">
      <SelectField
        label={words("rulebooks.field.opening")}
        choices={OPENINGS.map((each) => ({ value: each, label: words(`rulebooks.opening.${each}`) }))}
        value={opens ? "limited" : "always"}
        onChange={(next) => setOpens(next === "always" ? null : (opens ?? MONTH_BEFORE))}
      />
      {opens && (
        <CutoffFields
          label={words("rulebooks.field.limit")}
          value={opens}
          onChange={setOpens}
          context={context}
          kinds={KINDS.includes(opens.kind) ? KINDS : [...KINDS, opens.kind]}
        />
      )}
    </div>
  )
}
