import type { RulebookFinding, RulebookPreviewResponse } from "../../../types/http"
import { ApiError } from "../../api/request"
import type { WordKey, Words } from "../../i18n/use-words"

/** A faulty field: `isError` holds publication back. */
export type FieldProblem = RulebookFinding & { isError: boolean }

const CODES: Record<string, WordKey> = {
  bracket_overlap: "rulebooks.problem.bracket_overlap",
  bracket_gap: "rulebooks.problem.bracket_gap",
  price_above_cost: "rulebooks.problem.price_above_cost",
  cutoff_in_the_future_of_the_meal: "rulebooks.problem.cutoff_in_the_future_of_the_meal",
  unreachable_late_policy: "rulebooks.problem.unreachable_late_policy",
  minute_lost: "rulebooks.problem.minute_lost",
  missing: "rulebooks.problem.missing",
  wrong_type: "rulebooks.problem.wrong_type",
  impossible_value: "rulebooks.problem.impossible_value",
  empty: "rulebooks.problem.empty",
  unknown_kind: "rulebooks.problem.unknown_kind",
  unknown_field: "rulebooks.problem.unknown_field",
  "rulebook.in_the_past": "rulebooks.problem.in_the_past",
  "rulebook.date_taken": "rulebooks.problem.date_taken",
}

/** Fields by the beginning of their path, the longest first. */
const FIELDS: [prefix: string, label: WordKey][] = [
  ["rulebook.effective_from", "rulebooks.editor.effectiveFrom"],
  ["rulebook.service_days", "rulebooks.section.days"],
  ["rulebook.school_holidays", "rulebooks.field.schoolHolidays"],
  ["rulebook.book.late", "rulebooks.section.late"],
  ["rulebook.book", "rulebooks.section.booking"],
  ["rulebook.cancel.late", "rulebooks.section.lateCancelling"],
  ["rulebook.cancel", "rulebooks.section.cancelling"],
  ["rulebook.window", "rulebooks.section.window"],
  ["rulebook.hold_minutes", "rulebooks.field.hold"],
  ["rulebook.min_age_months", "rulebooks.field.minAge"],
  ["rulebook.cost_per_meal_cents", "rulebooks.field.cost"],
  ["rulebook.unbooked", "rulebooks.field.unbooked"],
  ["rulebook.absence", "rulebooks.subject.absence"],
]

/** What the checks found, errors first. */
export function problemsOf(checks: RulebookPreviewResponse["checks"]): FieldProblem[] {
  return [...checks.errors.map((each) => ({ ...each, isError: true })), ...checks.warnings.map((each) => ({ ...each, isError: false }))]
}

/** What the server refused, field by field; nothing where it refused something else. */
export function problemsOfError(error: unknown): FieldProblem[] {
  if (!(error instanceof ApiError) || !error.code.startsWith("rulebook.")) return []
  const { problems, field } = error.details ?? {}
  const named = problems ?? (field === undefined ? [] : [{ code: error.code, path: field }])
  return named.map((each) => ({ ...each, isError: true }))
}

/** The problems of one part of the form. */
export function problemsAt(problems: readonly FieldProblem[], prefix: string): FieldProblem[] {
  return problems.filter(({ path }) => path === prefix || path.startsWith(`${prefix}.`))
}

/** The field of a problem, in French; a tariff by its name. */
export function fieldInWords({ path }: RulebookFinding, tariffs: RulebookPreviewResponse["tariffs"], words: Words): string {
  const rank = /^pricings\.(\d+)/.exec(path)?.[1]
  if (rank !== undefined) return words("rulebooks.tariff", { label: tariffs[Number(rank)]?.label ?? rank })
  const [, label] = FIELDS.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`)) ?? []
  return words(label ?? "rulebooks.anyField")
}

/** What is wrong, in French. */
export function problemInWords({ code }: RulebookFinding, words: Words): string {
  return words(CODES[code] ?? "rulebooks.problem.unknown")
}
