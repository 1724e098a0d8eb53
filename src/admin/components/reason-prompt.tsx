import { Button, Hint, Label, Prompt, Textarea } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent, type ReactElement, type ReactNode } from "react"

import { useWords, type WordKey } from "../i18n/use-words"
import { useReturnFocus } from "./use-return-focus"

/** Bounds of the server; a line break is refused there, and a mail needs none. */
const MIN = 3
const MAX = 500

/** What the dialog says; a refusal unless told otherwise. */
type Texts = { description: WordKey; label: WordKey; placeholder: WordKey; missing: WordKey; confirm: WordKey; dismiss: WordKey }
const REFUSAL: Texts = {
  description: "validations.mailNote",
  label: "reason.label",
  placeholder: "reason.placeholder",
  missing: "reason.missing",
  confirm: "reason.confirm",
  dismiss: "common.cancel",
}

type ReasonFormProps = {
  busy: boolean
  onCancel: () => void
  onConfirm: (reason: string) => void
  texts?: Texts
  /** What is written already. */
  initial?: string
  /** Red warns of what takes something away. */
  tone?: "danger" | "primary"
  /** What else is decided, after the reason. */
  children?: ReactNode
}
type ReasonPromptProps = ReasonFormProps & {
  open: boolean
  title: string
  /** Where the focus goes when what opened the dialog has left the page. */
  focusOtherwise?: () => void
}

/** Asks for the reason of what is done, which a family will read; an empty one is refused on the spot. */
export function ReasonPrompt({ open, title, focusOtherwise, ...form }: ReasonPromptProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(open, focusOtherwise)
  return (
    <Prompt open={open} onOpenChange={(next) => !next && !form.busy && form.onCancel()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus} onOpenAutoFocus={focusField}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{words((form.texts ?? REFUSAL).description)}</Prompt.Description>
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

function ReasonForm({ busy, onCancel, onConfirm, texts = REFUSAL, initial = "", tone = "danger", children }: ReasonFormProps): ReactElement {
  const words = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const text = reason.trim().replace(/\s+/g, " ")
    const found = text.length < MIN ? words(texts.missing) : text.length > MAX ? words("reason.tooLong", { max: MAX }) : null
    setProblem(found)
    if (found === null) onConfirm(text)
    else field.current?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className="flex flex-col gap-y-2 px-6 pt-4">
        <Label htmlFor={id} size="small" weight="plus">
          {words(texts.label)}
        </Label>
        <Textarea
          id={id}
          ref={field}
          rows={4}
          value={reason}
          placeholder={words(texts.placeholder)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem !== null && (
          <Hint id={`${id}-problem`} role="alert" variant="error">
            {problem}
          </Hint>
        )}
        {children}
      </div>
      <Prompt.Footer className="flex-wrap gap-y-2">
        <Button type="button" variant="secondary" disabled={busy} onClick={onCancel}>
          {words(texts.dismiss)}
        </Button>
        <Button type="submit" variant={tone} isLoading={busy}>
          {words(texts.confirm)}
        </Button>
      </Prompt.Footer>
    </form>
  )
}
