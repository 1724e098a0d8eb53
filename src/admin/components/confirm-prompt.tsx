import { Button, Prompt } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import { useWords } from "../i18n/use-words"
import { useReturnFocus } from "./use-return-focus"

type ConfirmPromptProps = {
  open: boolean
  title: string
  hint: string
  confirm: string
  busy: boolean
  onCancel: () => void
  onConfirm: () => void
  children?: ReactNode
  /** Where the focus goes when what opened the dialog has left the page. */
  focusOtherwise?: () => void
}

/** A question before what cannot be undone, with what it concerns. */
export function ConfirmPrompt(props: ConfirmPromptProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(props.open, props.focusOtherwise)
  return (
    <Prompt variant="confirmation" open={props.open} onOpenChange={(next) => !next && !props.busy && props.onCancel()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{props.title}</Prompt.Title>
          <Prompt.Description>{props.hint}</Prompt.Description>
        </Prompt.Header>
        {props.children}
        <Prompt.Footer>
          <Button variant="secondary" disabled={props.busy} onClick={props.onCancel}>
            {words("common.cancel")}
          </Button>
          <Button isLoading={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
