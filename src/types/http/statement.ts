import type { Cents, Day, Instant, Named } from "./common"
import type { ServiceNature } from "./commune"

/** What was paid in a year for one person in one service, at the payee that cashed it. */
export type StatementLine = { payee: Named; commune: Named; canteen_service: Named; nature: ServiceNature; meals: number; paid_cents: Cents }

export type StatementPerson = {
  beneficiary: { id: string; first_name: string; last_name: string; birth_date: Day | null }
  /** Under six on 1 January of the year (Code général des impôts, 200 quater B). */
  under_six: boolean
  lines: StatementLine[]
  meal_cents: Cents
  childcare_cents: Cents
}

/** What a family paid in a calendar year, by the day of payment; cancelled meals are left out, as they are known when it is made. */
export type YearlyStatement = {
  year: number
  made_at: Instant
  family: { first_name: string; last_name: string }
  people: StatementPerson[]
  total_cents: Cents
  /** Childcare of the children under six: what the tax return asks for. */
  childcare_under_six_cents: Cents
}

/** GET /store/canteen/statements?year — the current year without one; `years` are those with payments, the latest first. */
export type StatementsResponse = { years: number[]; statement: YearlyStatement }
