import { CanteenError } from "../../types/canteen-error"
import type { Day } from "../../types/http"
import type { Finding, Problem } from "./rules"

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
