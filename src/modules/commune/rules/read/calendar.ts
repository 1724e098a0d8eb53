import type { Calendar } from "../types"
import { list, object, optional, type Reader } from "./reader"
import { day, inOrder, text } from "./values"

const range = { from: day, to: day }

/** A calendar; a list left out is empty. */
export const calendar: Reader<Calendar> = object<Calendar>({
  public_holidays: optional(list(day), []),
  school_holidays: optional(list(inOrder(object(range))), []),
  closures: optional(list(inOrder(object({ ...range, reason: text, note: optional(text, null) }))), []),
  extra_days: optional(list(day), []),
})
