import { CanteenError } from "../../types/canteen-error"
import type { Day } from "../../types/http"

/** 409: these very days are shut already, for another reason. */
export function closureExists(from: Day, to: Day, reason: string): CanteenError {
  return new CanteenError("conflict", "closure.exists", `The days from ${from} to ${to} are closed already, for "${reason}": reopen them first`)
}

/** 400: a service that is booked on the meal days of another one is shut and opened with it. */
export function offeredOn(field: string, name: string, hostName: string): CanteenError {
  return new CanteenError("invalid_data", "calendar.offered_on", `"${name}" is booked on the days of "${hostName}": choose "${hostName}"`, { field })
}

/** 400: what is over cannot be shut or opened any more. */
export function pastDay(field: string, day: Day, today: Day): CanteenError {
  return new CanteenError("invalid_data", "calendar.past", `${day} is over: the first day that can be changed is ${today}`, { field })
}

/** 400: a slug names one commune or payee only. */
export function slugTaken(slug: string): CanteenError {
  return new CanteenError("invalid_data", "slug.taken", `The slug "${slug}" is taken`, { field: "slug" })
}

type Place = { line?: number | undefined; column?: string; given?: string; message: string }

/** 400: a file is not the Ministry's school calendar; nothing was changed. `line` is a record's rank in JSON. */
export function unreadableCalendar({ line, column, given, message }: Place): CanteenError {
  const place = [line === undefined ? "" : `line ${line}`, column ? `column "${column}"` : ""].filter(Boolean).join(", ")
  const text = [place, given === undefined ? message : `"${given}" ${message}`].filter(Boolean).join(": ")
  return new CanteenError("invalid_data", "school_calendar.unreadable", text, {
    field: "content",
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(given === undefined ? {} : { given: given.slice(0, 80) }),
  })
}
