import { Label, RadioGroup } from "@medusajs/ui"
import { useId, type ReactElement } from "react"

type ChoiceProps<Value extends string> = { value: Value; options: [value: Value, label: string][]; label?: string; onChange: (value: Value) => void }

/** One of a few, side by side. Its name is `label`, or the legend around it. */
export function Choice<Value extends string>({ value, options, label, onChange }: ChoiceProps<Value>): ReactElement {
  const id = useId()
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const option = options.find(([one]) => one === chosen)
        if (option) onChange(option[0])
      }}
      className="flex flex-wrap gap-x-6"
    >
      {options.map(([one, text]) => (
        <div key={one} className="flex items-center gap-x-2">
          <RadioGroup.Item id={`${id}-${one}`} value={one} />
          <Label htmlFor={`${id}-${one}`} size="small">
            {text}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
