import type { ReactElement, ReactNode } from "react"

import type { CutoffRule, LateBookingRule, LateCancelRule } from "../../../types/http"
import { SelectField } from "../../components/filters"
import { useWords } from "../../i18n/use-words"
import { type CutoffContext, CutoffFields } from "./cutoff-fields"
import { lateCancelOfKind, lateOfKind, sameDay } from "./draft"
import { CentsField, PercentField, Tick } from "./value-fields"

const LATE = ["refuse", "factor", "surcharge", "fixed"] as const
const LATE_CANCEL = ["refuse", "fee"] as const
/** A last limit that never comes would be a refusal: that is another policy. */
const UNTIL_KINDS: CutoffRule["kind"][] = ["days_before", "week_before", "weekday_table", "month_before", "fixed"]

type LateFieldsProps<T> = { value: T; onChange: (value: T) => void; context: CutoffContext }

/** What a meal booked after its limit costs, and until when. */
export function LateBookingFields({ value, onChange, context }: LateFieldsProps<LateBookingRule>): ReactElement {
  const words = useWords()
  return (
    <PolicyFields
      choices={LATE.map((kind) => ({ value: kind, label: words(`rulebooks.late.${kind}`) }))}
      kind={value.kind}
      onKind={(kind) => onChange(lateOfKind(LATE.find((each) => each === kind) ?? value.kind, value))}
      amount={<LateAmount key={value.kind} value={value} onChange={onChange} />}
    >
      {value.kind !== "refuse" && (
        <>
          {value.kind !== "factor" && (
            <Tick
              label={words("rulebooks.field.perFamily")}
              checked={value.per === "family_day"}
              onChange={(once) => onChange({ ...value, per: once ? "family_day" : "meal" })}
            />
          )}
          <UntilFields until={value.until} onChange={(until) => onChange({ ...value, until })} context={context} />
        </>
      )}
    </PolicyFields>
  )
}

/** What cancelling after the limit costs, and until when. */
export function LateCancelFields({ value, onChange, context }: LateFieldsProps<LateCancelRule>): ReactElement {
  const words = useWords()
  const fee = value.kind === "fee" ? value : null
  return (
    <PolicyFields
      choices={LATE_CANCEL.map((kind) => ({ value: kind, label: words(`rulebooks.lateCancel.${kind}`) }))}
      kind={value.kind}
      onKind={(kind) => onChange(lateCancelOfKind(kind === "fee" ? "fee" : "refuse", value))}
      amount={fee && <CentsField label={words("rulebooks.field.fee")} value={fee.cents} onChange={(cents) => onChange({ ...fee, cents })} />}
    >
      {fee && <UntilFields until={fee.until} onChange={(until) => onChange({ ...fee, until })} context={context} />}
    </PolicyFields>
  )
}

type PolicyFieldsProps = {
  choices: { value: string; label: string }[]
  kind: string
  onKind: (kind: string) => void
  amount: ReactNode
  children: ReactNode
}

function PolicyFields({ choices, kind, onKind, amount, children }: PolicyFieldsProps): ReactElement {
  const words = useWords()
  return (
    <div className="flex flex-col gap-y-3">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <SelectField label={words("rulebooks.field.policy")} choices={choices} value={kind} onChange={onKind} />
        </div>
        {amount}
      </div>
      {children}
    </div>
  )
}

function LateAmount({ value, onChange }: Omit<LateFieldsProps<LateBookingRule>, "context">): ReactElement | null {
  const words = useWords()
  switch (value.kind) {
    case "refuse":
      return null
    case "factor":
      return <PercentField label={words("rulebooks.field.percent")} value={value.factor} onChange={(factor) => onChange({ ...value, factor })} />
    case "surcharge":
    case "fixed":
      return <CentsField label={words(`rulebooks.field.${value.kind}`)} value={value.cents} onChange={(cents) => onChange({ ...value, cents })} />
  }
}

type UntilFieldsProps = { until: CutoffRule | null; onChange: (until: CutoffRule | null) => void; context: CutoffContext }

function UntilFields({ until, onChange, context }: UntilFieldsProps): ReactElement {
  const words = useWords()
  return (
    <>
      <Tick label={words("rulebooks.field.limited")} checked={until !== null} onChange={(limited) => onChange(limited ? sameDay() : null)} />
      {until && (
        <CutoffFields
          label={words("rulebooks.field.until")}
          value={until}
          onChange={onChange}
          context={context}
          kinds={UNTIL_KINDS.includes(until.kind) ? UNTIL_KINDS : [...UNTIL_KINDS, until.kind]}
        />
      )}
    </>
  )
}
