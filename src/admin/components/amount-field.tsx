import { Hint, Input, Label } from "@medusajs/ui"
import { useId, type ReactElement } from "react"

import { useWords } from "../i18n/use-words"

type AmountFieldProps = {
  /** As it was typed: `readCents` reads it. */
  text: string
  /** Why it cannot be taken; null while it can, or was not asked for yet. */
  problem: string | null
  onChange: (text: string) => void
}

/** An amount in euros. */
export function AmountField({ text, problem, onChange }: AmountFieldProps): ReactElement {
  const words = useWords()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {words("common.amountLabel")}
      </Label>
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && (
        <Hint id={`${id}-problem`} role="alert" variant="error">
          {problem}
        </Hint>
      )}
    </div>
  )
}
