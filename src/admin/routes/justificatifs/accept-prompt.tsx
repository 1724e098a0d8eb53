import { Button, Hint, Input, Label, Prompt } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import type { AdminDocument } from "../../../types/http"
import { documentAddress, useAcceptDocument } from "../../api/documents"
import { notifyDone, notifyFailure } from "../../components/notify"
import { LINK } from "../../components/text-link"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useReturnFocus } from "../../components/use-return-focus"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

const HIGHEST = 100_000

type AcceptPromptProps = { document: AdminDocument | null; onClose: () => void }

/** Accepts a document until a day, and a quotient with the value that it proves. A failure keeps the dialog and what was typed. */
export function AcceptPrompt({ document, onClose }: AcceptPromptProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const accept = useAcceptDocument()
  const returnFocus = useReturnFocus(document !== null)
  const id = useId()
  const isQuotient = document?.kind === "quotient"
  const [value, setValue] = useState(String(document?.quotient?.value ?? ""))
  const [until, setUntil] = useState(document?.suggested_until ?? "")
  const [problem, setProblem] = useState<"value" | "until" | null>(null)
  const name = document === null ? "" : fullName(document.family)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const wrong = !isQuotient ? null : !/^\d+$/.test(value.trim()) || Number(value) > HIGHEST ? "value" : until === "" ? "until" : null
    setProblem(wrong)
    if (wrong !== null || document === null) return
    accept.mutate(
      { id: document.id, valid_until: until === "" ? null : until, ...(isQuotient ? { value: Number(value) } : {}) },
      {
        onSuccess: () => {
          onClose()
          notifyDone(words(isQuotient ? "documents.acceptedToast" : "documents.acceptedPaperToast", { name }), words("validations.mailNote"))
        },
        onError: (error) => notifyFailure(name, sentence(error)),
      },
    )
  }

  const field = (key: "value" | "until", shown: string, change: (text: string) => void): ReactElement => (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={`${id}-${key}`} size="small" weight="plus">
        {words(key === "until" && !isQuotient ? "documents.untilOptional" : `documents.${key}Label`)}
      </Label>
      <Input
        id={`${id}-${key}`}
        type={key === "until" ? "date" : "text"}
        inputMode={key === "value" ? "numeric" : undefined}
        value={shown}
        aria-invalid={problem === key}
        aria-describedby={problem === key ? `${id}-${key}-problem` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {problem === key && (
        <Hint id={`${id}-${key}-problem`} role="alert" variant="error">
          {words(`documents.${key}Missing`)}
        </Hint>
      )}
    </div>
  )

  return (
    <Prompt variant="confirmation" open={document !== null} onOpenChange={(next) => !next && !accept.isPending && onClose()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>
            {isQuotient || document === null ? words("documents.acceptTitle", { name }) : words("documents.acceptPaperTitle", { kind: words(`documents.kind.${document.kind}`), name })}
          </Prompt.Title>
          <Prompt.Description>{words(isQuotient ? "documents.acceptHint" : "documents.acceptPaperHint")}</Prompt.Description>
        </Prompt.Header>
        <form onSubmit={submit} noValidate>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            {document !== null && (
              <a href={documentAddress(document.id)} target="_blank" rel="noreferrer" className={`${LINK} txt-small self-start`}>
                {words("documents.openShort")}
              </a>
            )}
            {isQuotient && field("value", value, setValue)}
            {field("until", until, setUntil)}
          </div>
          <Prompt.Footer className="flex-wrap gap-y-2">
            <Button type="button" variant="secondary" disabled={accept.isPending} onClick={onClose}>
              {words("common.cancel")}
            </Button>
            <Button type="submit" isLoading={accept.isPending}>
              {words("documents.acceptConfirm")}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
