import "server-only"
import { redirect } from "next/navigation"
import { BackendError, isSignedOut } from "@/data/errors"
import { loginPath } from "@/features/session/paths"
import { sentenceOf } from "@/data/sentences"
import type { FormState } from "@/ui/form-state"

/** The text fields of a form, as typed; files and repeated fields are read apart. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$")) values[name] = value.trim()
  }
  return values
}

/** What is typed comes back into the form, never a password. */
function refill(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes("password")))
}

export function invalidForm(values: Record<string, string>, errors: Record<string, string>): FormState {
  return { errors, values: refill(values) }
}

/** A backend refusal as the form shows it, on its field when the backend named one. */
export function refusedForm(values: Record<string, string>, error: BackendError): FormState {
  const { field } = error.details
  const sentence = sentenceOf(error)
  if (field && field in values) return { errors: { [field]: sentence }, values: refill(values) }
  return { errors: {}, message: sentence, values: refill(values) }
}

/** Runs an action's task: a refusal becomes the form's state, an ended session leads to login and back. */
export async function attempt(
  values: Record<string, string>,
  from: string,
  task: () => Promise<FormState>,
): Promise<FormState> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) redirect(loginPath(from))
    return refusedForm(values, error)
  }
}
