import type { PreviewCell } from "../../../types/http"
import { shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import type { Words } from "../../i18n/use-words"

const REFUSALS = ["not_a_service_day", "closed", "public_holiday", "school_holiday", "not_yet_open", "past", "after_cutoff"] as const

/** Why a day or a meal is refused. */
export function refusalInWords(refusal: string, words: Words): string {
  const known = REFUSALS.find((each) => each === refusal)
  return words(`rulebooks.refusal.${known ?? "other"}`)
}

/** A day in one line: closed and why, or its limits and prices. */
export function cellInWords(cell: PreviewCell, words: Words): string {
  if (!cell.open) return refusalInWords(cell.reason ?? "", words)
  const { book_until, cancel_until, price_cents, price_after_cents } = cell
  const later = price_after_cents === null ? words("rulebooks.live.thenRefused") : words("rulebooks.live.thenPrice", { price: euros(price_after_cents) })
  return [
    book_until === null ? words("rulebooks.live.notBookable") : words("rulebooks.live.until", { instant: shortInstant(book_until) }),
    ...(price_cents === null ? [] : [euros(price_cents)]),
    ...(book_until === null || cell.late || !cell.allowed ? [] : [later]),
    cancel_until === null ? words("rulebooks.live.notCancellable") : words("rulebooks.live.cancellable", { instant: shortInstant(cancel_until) }),
  ].join(", ")
}
