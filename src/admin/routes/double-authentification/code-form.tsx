import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import { useThrownSentence } from "../../components/use-error-sentence"

type CodeFormProps = {
  label: string
  hint?: string
  confirm: string
  cancel: string
  error: unknown
  busy: boolean
  /** Only the six digits of an application. */
  numeric?: boolean
  onCancel: () => void
  onCode: (code: string) => void
}

/** Asks for a code; why one was refused stays beside the field. */
export function CodeForm({ label, hint, confirm, cancel, error, busy, numeric = false, onCancel, onCode }: CodeFormProps): ReactElement {
  const id = useId()
  const sentence = useThrownSentence()
  const [text, setText] = useState("")
  const code = text.replace(/\s+/g, "")

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (code !== "") onCode(code)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        autoComplete="one-time-code"
        inputMode={numeric ? "numeric" : "text"}
        maxLength={numeric ? 7 : 64}
        value={text}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint`}
        className="max-w-80 tabular-nums tracking-widest"
        onChange={(event) => setText(event.target.value)}
      />
      <div id={`${id}-hint`} role={error === null ? undefined : "alert"}>
        {error === null ? <Hint>{hint}</Hint> : <Hint variant="error">{sentence(error)}</Hint>}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="submit" isLoading={busy} disabled={code === ""}>
          {confirm}
        </Button>
        <Button type="button" variant="secondary" disabled={busy} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
