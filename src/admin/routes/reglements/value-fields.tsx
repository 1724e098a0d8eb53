import { Checkbox, Label } from "@medusajs/ui"
import { useId, type ReactElement } from "react"

import { WrittenField } from "../../components/written-field"
import { useWords } from "../../i18n/use-words"
import { readCents, writeCents } from "../../format/money"
import { readHour, readPercent, readWhole, writeHour, writePercent } from "./written"

type FieldOf<T> = { label: string; value: T; onChange: (value: T) => void }

/** `HH:MM`. What is no hour goes to the server as it is, which names the field. */
export function HourField({ label, value, onChange, hinted = false }: FieldOf<string> & { hinted?: boolean }): ReactElement {
  const words = useWords()
  return (
    <WrittenField
      label={label}
      initial={writeHour(value)}
      hint={hinted ? words("rulebooks.field.hourHint") : undefined}
      isRead={(text) => readHour(text) !== null}
      onWrite={(text) => onChange(readHour(text) ?? text)}
    />
  )
}

/** A whole number; what is none becomes `NaN`, which is nothing in JSON: the server names the field. */
export function WholeField({ label, value, onChange }: FieldOf<number>): ReactElement {
  return (
    <WrittenField
      label={label}
      initial={Number.isNaN(value) ? "" : String(value)}
      isRead={(text) => readWhole(text) !== null}
      onWrite={(text) => onChange(readWhole(text) ?? NaN)}
    />
  )
}

/** A whole number that may be left out. */
export function OptionalWholeField({ label, value, onChange }: FieldOf<number | null>): ReactElement {
  return (
    <WrittenField
      label={label}
      initial={value === null ? "" : String(value)}
      isRead={(text) => text.trim() === "" || readWhole(text) !== null}
      onWrite={(text) => onChange(text.trim() === "" ? null : (readWhole(text) ?? -1))}
    />
  )
}

/** Integer cents, written in euros. */
export function CentsField({ label, value, onChange }: FieldOf<number>): ReactElement {
  return (
    <WrittenField
      label={label}
      initial={Number.isNaN(value) ? "" : writeCents(value)}
      isRead={(text) => readCents(text) !== null}
      onWrite={(text) => onChange(readCents(text) ?? NaN)}
    />
  )
}

/** Cents that may be left out; what is no amount is negative, and refused. */
export function OptionalCentsField({ label, value, onChange, hint }: FieldOf<number | null> & { hint?: string }): ReactElement {
  return (
    <WrittenField
      label={label}
      initial={value === null ? "" : writeCents(value)}
      hint={hint}
      isRead={(text) => text.trim() === "" || readCents(text) !== null}
      onWrite={(text) => onChange(text.trim() === "" ? null : (readCents(text) ?? -1))}
    />
  )
}

/** A factor of prices, written as the percentage that it adds. */
export function PercentField({ label, value, onChange }: FieldOf<string>): ReactElement {
  return (
    <WrittenField
      label={label}
      initial={writePercent(value)}
      isRead={(text) => readPercent(text) !== null}
      onWrite={(text) => onChange(readPercent(text) ?? text)}
    />
  )
}

/** A box to tick, with its words. */
export function Tick({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }): ReactElement {
  const id = useId()
  return (
    <div className="flex min-h-6 items-center gap-x-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(next) => onChange(next === true)} />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}
