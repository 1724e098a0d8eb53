import type { BackendError } from "@/data/errors"
import { errors, unknownError } from "./fr/errors"

/** The French sentence of a code; an unknown one gets an honest sentence, never the raw message. */
export function sentenceOfCode(code: string): string {
  return errors[code] ?? unknownError
}

/** The French sentence of what the backend answered. */
export function sentenceOf(error: BackendError): string {
  const own = errors[error.code]
  if (own) return own
  if (error.status >= 500) return errors["backend.unreachable"] ?? unknownError
  return unknownError
}
