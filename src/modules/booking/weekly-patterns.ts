import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { PatternWeeks, WeeklyPattern as WirePattern, Weekday } from "../../types/http"
import type { Sql } from "../../types/sql"
import type { WeeklyPattern } from "./models/weekly-pattern"

export type PatternRow = InferTypeOf<typeof WeeklyPattern>

export type PatternInput = { customer_id: string; beneficiary_id: string; canteen_service_id: string; weeks: PatternWeeks; weekdays: Weekday[] }

/** What a pattern cannot stand beside: the weeks of a beneficiary are all alike, or even and odd ones differ. */
const RIVALS: Record<PatternWeeks, PatternWeeks[]> = { every: ["even", "odd"], even: ["every"], odd: ["every"] }

/**
 * Writes a pattern over the one of the same weeks and takes its rivals away; answers its id. One lock for each beneficiary and service: two
 * answers given at once would else leave a beneficiary with both.
 */
export async function savePattern(sql: Sql, pattern: PatternInput): Promise<string> {
  const { customer_id, beneficiary_id, canteen_service_id, weeks, weekdays } = pattern
  const owner = [customer_id, beneficiary_id, canteen_service_id]
  await sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [["canteen_weekly_pattern", ...owner].join(" ")])
  await sql("DELETE FROM canteen_weekly_pattern WHERE customer_id = ? AND beneficiary_id = ? AND canteen_service_id = ? AND weeks = ANY(?)", [
    ...owner,
    RIVALS[weeks],
  ])
  const [row] = await sql<{ id: string }>(
    `INSERT INTO canteen_weekly_pattern (id, customer_id, beneficiary_id, canteen_service_id, weeks, weekdays) VALUES (?, ?, ?, ?, ?, ?::text[])
     ON CONFLICT (customer_id, beneficiary_id, canteen_service_id, weeks) WHERE deleted_at IS NULL
     DO UPDATE SET weekdays = EXCLUDED.weekdays, updated_at = now() RETURNING id`,
    [generateEntityId(undefined, "wpat"), ...owner, weeks, weekdays]
  )
  if (!row) throw new Error("the pattern was not written")
  return row.id
}

/** Deletes a customer's own pattern; false when it has none of that id. */
export async function forgetPattern(sql: Sql, customerId: string, id: string): Promise<boolean> {
  const rows = await sql("DELETE FROM canteen_weekly_pattern WHERE id = ? AND customer_id = ? RETURNING id", [id, customerId])
  return rows.length > 0
}

/** Deletes what a customer said of one beneficiary, or of all, in every service. */
export async function forgetPatternsOf(sql: Sql, customerId: string, beneficiaryId: string | null): Promise<void> {
  await sql("DELETE FROM canteen_weekly_pattern WHERE customer_id = ? AND beneficiary_id = coalesce(?, beneficiary_id)", [customerId, beneficiaryId])
}

/** A page of the customers who saved a pattern: those whose ids come after `after`, in order. */
export async function customersWithPatterns(sql: Sql, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const rows = await sql<{ customer_id: string }>("SELECT DISTINCT customer_id FROM canteen_weekly_pattern WHERE customer_id > ? AND deleted_at IS NULL ORDER BY customer_id LIMIT ?", [after, limit])
  return rows.map(({ customer_id }) => customer_id)
}

/** The patterns of each customer among these rows, in their order. */
export function byCustomer(rows: PatternRow[]): (customerId: string) => WirePattern[] {
  const patterns = new Map<string, WirePattern[]>()
  for (const row of rows) patterns.set(row.customer_id, [...(patterns.get(row.customer_id) ?? []), toPattern(row)])
  return (customerId) => patterns.get(customerId) ?? []
}

/** A pattern as it is read; its weekdays are checked by the table. */
function toPattern({ id, beneficiary_id, canteen_service_id, weeks, weekdays }: PatternRow): WirePattern {
  return { id, beneficiary_id, canteen_service_id, weeks, weekdays: weekdays as Weekday[] }
}
