import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import { lockAccount, lockOpenAccount, settle } from "./decision"
import { alreadyDecided, membershipExists } from "./errors"
import { type MembershipInput, insertMemberships } from "./registration"
import { MEMBERSHIP_MOVES, sourcesOf } from "./rules"

/** Asks a commune for a tariff: an account that had been refused or closed waits again. Answers the membership's id. */
export async function requestMembership(sql: Sql, customerId: string, input: MembershipInput): Promise<string> {
  const current = await lockAccount(sql, customerId)
  const [written] = await insertMemberships(sql, customerId, [input])
  if (!written) throw membershipExists(input.tariff_id)
  await settle(sql, customerId, current)
  return written
}

/** Gives a membership up. The account keeps its state: leaving is not being refused. */
export async function endMembership(sql: Sql, customerId: string, id: string): Promise<void> {
  await lockOpenAccount(sql, customerId)
  const owned = await sql("SELECT id FROM canteen_membership WHERE id = ? AND customer_id = ? AND deleted_at IS NULL", [id, customerId])
  if (owned.length === 0) throw notFound("membership", id)
  const ended = await sql(
    "UPDATE canteen_membership SET status = 'ended', updated_at = now() WHERE id = ? AND status = ANY(?::text[]) RETURNING id",
    [id, sourcesOf(MEMBERSHIP_MOVES, "ended")]
  )
  if (ended.length === 0) throw alreadyDecided(id)
}
