import { Button, Hint, Label, Prompt, Textarea } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent, type ReactElement } from "react"

import { useWords } from "../i18n/use-words"
import { useReturnFocus } from "./use-return-focus"

/** Bounds of the server; a line break is refused there, and a mail needs none. */
const MIN = 3
const MAX = 500

/** What the dialog says where it is not about a refusal that a family reads. */
type ReasonWords = { label: string; placeholder: string; missing: string; confirm: string }
type ReasonFormProps = { busy: boolean; says?: ReasonWords; onCancel: () => void; onConfirm: (reason: string) => void }
type ReasonPromptProps = ReasonFormProps & {
  open: boolean
  title: string
  /** What follows from it; that the family is told by mail, unless said otherwise. */
  hint?: string
  /** Where the focus goes when what opened the dialog has left the page. */
  focusOtherwise?: () => void
}

/** Asks for the reason of what is done, which a family will read; an empty one is refused on the spot. */
export function ReasonPrompt({ open, title, hint, focusOtherwise, ...form }: ReasonPromptProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(open, focusOtherwise)
  return (
    <Prompt open={open} onOpenChange={(next) => !next && !form.busy && form.onCancel()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus} onOpenAutoFocus={focusField}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{hint ?? words("validations.mailNote")}</Prompt.Description>
        </Prompt.Header>
        <ReasonForm {...form} />
      </Prompt.Content>
    </Prompt>
  )
}

/** The kit would focus the first button, "cancel": typing comes first here. */
function focusField(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector("textarea")?.focus()
}

function ReasonForm({ busy, says, onCancel, onConfirm }: ReasonFormProps): ReactElement {
  const words = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState("")
  const [problem, setProblem] = useState<string | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const text = reason.trim().replace(/\s+/g, " ")
    const found = text.length < MIN ? (says?.missing ?? words("reason.missing")) : text.length > MAX ? words("reason.tooLong", { max: MAX }) : null
    setProblem(found)
    if (found === null) onConfirm(text)
    else field.current?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className="flex flex-col gap-y-2 px-6 pt-4">
        <Label htmlFor={id} size="small" weight="plus">
          {says?.label ?? words("reason.label")}
        </Label>
        <Textarea
          id={id}
          ref={field}
          rows={4}
          value={reason}
          placeholder={says?.placeholder ?? words("reason.placeholder")}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem !== null && (
          <Hint id={`${id}-problem`} role="alert" variant="error">
            {problem}
          </Hint>
        )}
      </div>
      <Prompt.Footer className="flex-wrap">
        <Button type="button" variant="secondary" disabled={busy} onClick={onCancel}>
          {words("common.cancel")}
        </Button>
        <Button type="submit" variant="danger" isLoading={busy}>
          {says?.confirm ?? words("reason.confirm")}
        </Button>
      </Prompt.Footer>
    </form>
  )
}
