import type { AbsencePolicy, Calendar, Pricing, Rulebook } from "../types"
import { absencePolicy, rulebook } from "./rulebook"
import { calendar } from "./calendar"
import { pricing } from "./pricing"
import type { Problem } from "./reader"

export type { Problem, ProblemCode } from "./reader"
type Answer<Name extends string, T> = ({ ok: true } & { [N in Name]: T }) | { ok: false; errors: Problem[] }

/** Reads a rulebook of unknown shape, defaults filled in; else every faulty field with its dotted path. */
export function readRulebook(value: unknown, path = "rulebook"): Answer<"rulebook", Rulebook> {
  const result = rulebook(value, path)
  return result.ok ? { ok: true, rulebook: result.value } : result
}

/** Reads the pricing of a tariff of unknown shape; else every faulty field with its dotted path. */
export function readPricing(value: unknown, path = "pricing"): Answer<"pricing", Pricing> {
  const result = pricing(value, path)
  return result.ok ? { ok: true, pricing: result.value } : result
}

/** Reads a calendar of unknown shape; else every faulty field with its dotted path. */
export function readCalendar(value: unknown, path = "calendar"): Answer<"calendar", Calendar> {
  const result = calendar(value, path)
  return result.ok ? { ok: true, calendar: result.value } : result
}

/** Reads a policy of absence of unknown shape; else every faulty field with its dotted path. */
export function readAbsencePolicy(value: unknown, path = "absence"): Answer<"policy", AbsencePolicy> {
  const result = absencePolicy(value, path)
  return result.ok ? { ok: true, policy: result.value } : result
}
