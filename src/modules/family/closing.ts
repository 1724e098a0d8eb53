import type { AccountStatus, MembershipStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockAccount } from "./decision"
import { MEMBERSHIP_MOVES, sourcesOf } from "./rules"

/** An account as it was before it was closed: what a compensation puts back. */
export type FormerAccount = { customer_id: string; status: AccountStatus; memberships: { id: string; status: MembershipStatus }[] }

/** Closes an account and ends what it had asked for, under its lock. Answers nothing when it was closed already. */
export async function closeAccount(sql: Sql, customerId: string, at: Date): Promise<FormerAccount | null> {
  const status = await lockAccount(sql, customerId)
  if (status === "closed") return null
  const memberships = await sql<{ id: string; status: MembershipStatus }>(
    "SELECT id, status FROM canteen_membership WHERE customer_id = ? AND status = ANY(?::text[]) AND deleted_at IS NULL",
    [customerId, sourcesOf(MEMBERSHIP_MOVES, "ended")]
  )
  await sql("UPDATE canteen_membership SET status = 'ended', updated_at = ? WHERE id = ANY(?::text[])", [at, memberships.map(({ id }) => id)])
  await sql("UPDATE canteen_family_account SET status = 'closed', updated_at = ? WHERE customer_id = ? AND deleted_at IS NULL", [at, customerId])
  return { customer_id: customerId, status, memberships }
}

/** Puts an account back as it was before its closing. */
export async function reopenAccount(sql: Sql, { customer_id, status, memberships }: FormerAccount): Promise<void> {
  await lockAccount(sql, customer_id)
  for (const membership of memberships) {
    await sql("UPDATE canteen_membership SET status = ?, updated_at = now() WHERE id = ? AND status = 'ended'", [membership.status, membership.id])
  }
  await sql("UPDATE canteen_family_account SET status = ?, updated_at = now() WHERE customer_id = ? AND status = 'closed'", [status, customer_id])
}
