"use client"

import { useActionState, type ComponentProps, type ReactElement, type ReactNode } from "react"
import { ErrorSummary } from "./error-summary"
import { emptyForm, type FormState } from "./form-state"
import { SubmitButton } from "./submit-button"

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What goes with the press of the button. */
  values?: Record<string, string>
  tone?: ComponentProps<typeof SubmitButton>["tone"]
  /** Says which one to whoever hears the button alone. */
  context?: string
  children: ReactNode
}

/** One act behind one button: what is refused, or was done, stands above it. */
export function OneButtonForm({ action, values = {}, tone = "quiet", context, children }: Props): ReactElement {
  const [state, send] = useActionState(action, emptyForm)
  return (
    <form action={send} className="grid gap-2">
      <ErrorSummary state={state} />
      {state.done && <p role="status">{state.done}</p>}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone={tone} className="w-fit">
        {children}
        {context && <span className="sr-only"> {context}</span>}
      </SubmitButton>
    </form>
  )
}
