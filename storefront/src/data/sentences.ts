import { UNREACHABLE, type BackendError } from "./errors"
import { errors, unknownError } from "@messages/errors"

/** The French sentence of a code; an unknown one gets an honest sentence, never the raw message. */
export function sentenceOfCode(code: string): string {
  return errors[code] ?? (code.endsWith(".not_found") ? errors.not_found : undefined) ?? unknownError
}

/** The French sentence of what the backend answered. */
export function sentenceOf(error: BackendError): string {
  const sentence = sentenceOfCode(error.code)
  if (sentence === unknownError && error.status >= 500) return sentenceOfCode(UNREACHABLE)
  return sentence
}
