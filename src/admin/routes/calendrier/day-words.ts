import type { AdminMealDay } from "../../../types/http"
import { calendarCodes } from "../../i18n/calendar-fr"
import type { Words } from "../../i18n/use-words"

const { closureReason, dayReason } = calendarCodes

/** A closure's reason in words; a text of its own stays as it is. */
export function reasonWords(reason: string): string {
  return (closureReason as Record<string, string>)[reason] ?? reason
}

/** Whether a day is open, in two words. */
export function stateWords(day: AdminMealDay, words: Words): string {
  if (day.open) return words("calendar.open")
  return (dayReason as Record<string, string>)[day.reason ?? ""] ?? day.reason ?? ""
}

/** Why a day is shut, beyond its state, or that it is open exceptionally; nothing on an ordinary day. */
export function detailWords(day: AdminMealDay, words: Words): string {
  if (day.open) return day.extra_day_id === null ? "" : words("calendar.extra")
  const reason = day.reason === "closed" && day.closure !== null ? reasonWords(day.closure.reason) : ""
  return [reason, day.note ?? ""].filter((part) => part !== "").join(". ")
}

/** "12 / 80", or "12 (sans limite)"; nothing on a day without service and without bookings. */
export function seatsWords(day: AdminMealDay, words: Words): string {
  if (!day.open && day.seats_taken === 0) return ""
  if (day.capacity === null) return words("calendar.unlimited", { taken: day.seats_taken })
  return words("calendar.seatsShort", { taken: day.seats_taken, capacity: day.capacity })
}
