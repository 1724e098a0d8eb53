import { CanteenError, invalidField } from "../../types/canteen-error"
import type { Day } from "../../types/http"
import type { Finding, Problem } from "./rules"
import { READABLE, type Unreadable, readableLike } from "./theme"

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

/** 400: money would go to an account that this server cannot reach. `allowed` are the accounts that its configuration names. */
export function cardAccountUnknown(account: string, allowed: string[]): CanteenError {
  const choice = allowed.length > 0 ? `null, the platform's, or one of ${allowed.join(", ")}` : "null, the platform's: no other is configured"
  return new CanteenError("invalid_data", "payee.card_account_unknown", `card_account "${account}" is not configured: it must be ${choice}`, {
    field: "card_account",
    allowed,
  })
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

/** 400: the rulebook cannot be published; every faulty field is listed. */
export function rulebookRefused(problems: (Finding | Problem)[]): CanteenError {
  const named = problems.map((problem) => ("message" in problem ? problem.message : `${problem.path}: ${problem.code}`))
  return new CanteenError("invalid_data", "rulebook.refused", `The rulebook is refused: ${named.join("; ")}`, {
    field: problems[0]?.path ?? "rulebook",
    problems: problems.map(({ code, path }) => ({ code, path })),
  })
}

/** 400: rules never change for meals that are already eaten. */
export function rulebookInThePast(effectiveFrom: Day, today: Day): CanteenError {
  return new CanteenError(
    "invalid_data",
    "rulebook.in_the_past",
    `rulebook.effective_from "${effectiveFrom}" lies in the past: it must be ${today} or later`,
    { field: "rulebook.effective_from" }
  )
}

/** 409: two versions never start on the same day. */
export function rulebookDateTaken(effectiveFrom: Day): CanteenError {
  return new CanteenError(
    "conflict",
    "rulebook.date_taken",
    `Another version takes effect on ${effectiveFrom}: withdraw it first, or choose another day`,
    { field: "rulebook.effective_from" }
  )
}

/** 409: what applies, or applied, is history: another version takes its place. */
export function rulebookInEffect(id: string, effectiveFrom: Day): CanteenError {
  return new CanteenError("conflict", "rulebook.in_effect", `Rulebook "${id}" is in effect since ${effectiveFrom}: publish another version`)
}

/** 409: addresses of pages are made of it. */
export function serviceExists(slug: string): CanteenError {
  return new CanteenError("conflict", "canteen_service.exists", `The commune already has a canteen service "${slug}"`, { field: "slug" })
}

/** 409: prices of a published day are never edited in place. */
export function pricingExists(effectiveFrom: string): CanteenError {
  return new CanteenError("conflict", "tariff.pricing_exists", `effective_from "${effectiveFrom}": prices are published from this day on, choose another day`, {
    field: "effective_from",
  })
}

/** 409: two tariffs of one canteen service need two names. */
export function tariffExists(label: string): CanteenError {
  return new CanteenError("conflict", "tariff.exists", `label "${label}": this canteen service has a tariff of that name`, { field: "label" })
}

/** 400: meals of the past are paid. */
export function effectiveInThePast(effectiveFrom: string, today: string): CanteenError {
  return invalidField("effective_from", `effective_from "${effectiveFrom}" must be ${today} or later`, "tariff.effective_in_the_past")
}

/** 400: a meal's price must be known when it is booked. */
export function notAPriceOfMeals(kind: string): CanteenError {
  return invalidField("pricing.kind", `pricing.kind "${kind}" is priced after the pick-up: a meal needs another kind`, "tariff.not_a_price_of_meals")
}

/** 400: no family may pay more than a meal costs the commune (Code de l'éducation, article R531-53). */
export function priceAboveCost(field: string, ceilingCents: number): CanteenError {
  return invalidField(
    field,
    `${field}: a family could pay more than the ${ceilingCents} cents that a meal costs the commune (Code de l'éducation, article R531-53)`,
    "price_above_cost"
  )
}

/** 400: a diet names food. A religion, or nothing that can be read, is refused. */
export function dietLabelRefused(): CanteenError {
  return new CanteenError("invalid_data", "diet.label_refused", "label must name food (Sans porc, Végétarien…), never a religion", { field: "label" })
}

/** 409: the commune's list has this diet already, perhaps retired. */
export function dietExists(label: string): CanteenError {
  return new CanteenError("conflict", "diet.exists", `The diet "${label}" is on the list already: offer it again if it is retired`, { field: "label" })
}

/** 400: families have chosen this diet: it is retired instead. */
export function dietInUse(count: number): CanteenError {
  return new CanteenError("not_allowed", "diet.in_use", `${count} beneficiaries have this diet: retire it instead of removing it`)
}

/** 400: text in this colour could not be read on a page; `ratio` is the worst one measured (WCAG 2.2, 1.4.3), `allowed` the nearest that is readable. */
export function brandColourFaint(colour: string, { on, ratio }: Unreadable): CanteenError {
  const given = Math.floor(ratio * 100) / 100
  return new CanteenError("invalid_data", "brand_colour.faint", `brand_colour ${colour} has a contrast of ${given}:1 on "${on}": at least ${READABLE}:1 is needed, as ${readableLike(colour)} has`, {
    field: "brand_colour",
    on,
    ratio: given,
    required: READABLE,
    allowed: [readableLike(colour)],
  })
}

/** 415: a logo is a picture. */
export function logoUnsupported(): CanteenError {
  const allowed = ["image/png", "image/jpeg"]
  return new CanteenError("unsupported_media", "logo.unsupported_type", `file is no picture that is taken: ${allowed.join(", ")}, by its first bytes`, { field: "file", allowed })
}
