import { randomBytes } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import { erasureHindered, erasureNotAsked } from "./errors"
import { readHindrances } from "./hindrances"
import { HOLDINGS } from "./register"
import type { Holding } from "./register/holding"
import { SCOPE } from "./register/scope"

export type ErasureRow = { id: string; customer_id: string; asked_by: "family" | "retention"; asked_at: Date; due_at: Date }
export type Asking = { customer_id: string; asked_by: ErasureRow["asked_by"]; at: Date; due_at: Date; today: Day }
/** What became of a request whose time had come: carried out, taken back because the family is a customer again, or left for later. */
export type Outcome = "erased" | "withdrawn" | "hindered"

const ASKED = "SELECT id, customer_id, asked_by, asked_at, due_at FROM canteen_erasure WHERE state = 'asked' AND deleted_at IS NULL"

/** The request of a family that waits for its day; null when there is none. */
export async function readErasure(sql: Sql, customerId: string): Promise<ErasureRow | null> {
  const [row] = await sql<ErasureRow>(`${ASKED} AND customer_id = ?`, [customerId])
  return row ?? null
}

/** Asks for an erasure; asked again, the first one stays. Says whether it is new. @throws CanteenError `erasure.account_open` and the other hindrances */
export async function askErasure(sql: Sql, { customer_id, asked_by, at, due_at, today }: Asking): Promise<boolean> {
  await lockFamily(sql, customer_id)
  const [hindrance] = await readHindrances(sql, customer_id, today)
  if (hindrance) throw erasureHindered(hindrance)
  const written = await sql(
    "INSERT INTO canteen_erasure (id, customer_id, state, asked_by, asked_at, due_at) VALUES (?, ?, 'asked', ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
    [generateEntityId(undefined, "erase"), customer_id, asked_by, at, due_at]
  )
  return written.length > 0
}

/** Takes a request back. @throws CanteenError `erasure.not_asked` when none waits, also when it was carried out meanwhile */
export async function withdrawErasure(sql: Sql, customerId: string, at: Date): Promise<void> {
  const rows = await sql("UPDATE canteen_erasure SET state = 'withdrawn', withdrawn_at = ?, updated_at = now() WHERE customer_id = ? AND state = 'asked' AND deleted_at IS NULL RETURNING id", [at, customerId])
  if (rows.length === 0) throw erasureNotAsked()
}

/** Requests whose time has come, the oldest first. */
export async function dueErasures(sql: Sql, at: Date, limit: number): Promise<ErasureRow[]> {
  return sql<ErasureRow>(`${ASKED} AND due_at <= ? ORDER BY due_at, id LIMIT ?`, [at, limit])
}

/** A family as the card processor knows it: which account of ours, and its id there. */
export type CardHolder = { provider_id: string; external_id: string }

/** What the card processor knows of a family. */
export async function cardHoldersOf(sql: Sql, customerId: string): Promise<CardHolder[]> {
  return sql<CardHolder>(
    `SELECT h.provider_id, h.external_id FROM customer_account_holder l JOIN account_holder h ON h.id = l.account_holder_id
     WHERE l.customer_id = ? AND h.deleted_at IS NULL ORDER BY h.id`,
    [customerId]
  )
}

/**
 * Erases a family in one transaction, under the lock of its account: what the register deletes is deleted, what it keeps bears a pseudonym, and the request says
 * so. Decided again here: a family that came back keeps everything, one with money on its way waits.
 */
export async function erase(sql: Sql, { id, customer_id }: ErasureRow, moment: { at: Date; today: Day }): Promise<Outcome> {
  await lockFamily(sql, customer_id)
  const [waits] = await sql("SELECT id FROM canteen_erasure WHERE id = ? AND state = 'asked' FOR UPDATE", [id])
  if (!waits) return "withdrawn"
  const hindrances = await readHindrances(sql, customer_id, moment.today)
  if (hindrances.some(({ code }) => code === "account_open")) {
    await withdrawErasure(sql, customer_id, moment.at)
    return "withdrawn"
  }
  if (hindrances.length > 0) return "hindered"
  const pseudonym = randomBytes(3).toString("hex").toUpperCase()
  for (const statement of HOLDINGS.flatMap(toErasing)) await sql(`${SCOPE} ${statement}`, [customer_id, pseudonym])
  await sql("UPDATE canteen_erasure SET state = 'erased', erased_at = ?, updated_at = now() WHERE id = ?", [moment.at, id])
  return "erased"
}

function toErasing({ table, rows, erased }: Holding): string[] {
  if ("kept" in erased) return []
  const own = erased.rows ?? rows
  return ["set" in erased ? `UPDATE ${table} t SET ${erased.set} WHERE ${own}` : `DELETE FROM ${table} t WHERE ${own}`]
}

/** Nothing is asked, decided or paid for a family while it is being erased. */
async function lockFamily(sql: Sql, customerId: string): Promise<void> {
  await sql("SELECT id FROM canteen_family_account WHERE customer_id = ? FOR UPDATE", [customerId])
}
