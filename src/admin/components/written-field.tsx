import { Input, Label, Text } from "@medusajs/ui"
import { useId, useState, type ReactElement } from "react"

type WrittenFieldProps = {
  label: string
  /** What is in the field at first: give it another `key` to start again. */
  initial: string
  hint?: string
  /** Whether what is written means something. */
  isRead: (text: string) => boolean
  onWrite: (text: string) => void
}

/** A text that means something else: an hour, an amount. What is typed stays as it is; what means nothing is said. */
export function WrittenField({ label, initial, hint, isRead, onWrite }: WrittenFieldProps): ReactElement {
  const id = useId()
  const [text, setText] = useState(initial)
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        value={text}
        aria-invalid={!isRead(text)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          setText(event.target.value)
          onWrite(event.target.value)
        }}
      />
      {hint !== undefined && (
        <Text id={`${id}-hint`} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
  )
}
