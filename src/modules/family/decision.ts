import { notFound } from "../../types/canteen-error"
import type { AccountStatus, MembershipStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { accountClosed, accountDecided, accountMissing, addressAwaited, alreadyDecided } from "./errors"
import { ACCOUNT_MOVES, MEMBERSHIP_MOVES, settleAccount, sourcesOf } from "./rules"

/** What a clerk says. `by` is the user, `at` the instant of the request; a refusal gives its reason to the family. */
export type Verdict = { status: "approved" | "refused"; reason: string | null; by: string; at: Date }

/** From each tariff, the others of the same canteen service and audience: an approval ends them. */
export type RivalTariffs = Readonly<Record<string, readonly string[]>>

/** A membership as it was before a decision: what a compensation puts back. */
export type FormerMembership = {
  id: string
  customer_id: string
  tariff_id: string
  commune_id: string
  status: MembershipStatus
  reason: string | null
  decided_at: Date | null
  decided_by: string | null
}

/** What a decision changed: the memberships before it, those that it decided, and the account's state after it. */
export type Decided = { customer_id: string; membership_ids: string[]; account_status: AccountStatus; former: FormerMembership[] }

const COLUMNS = "id, customer_id, tariff_id, commune_id, status, reason, decided_at, decided_by"

/** Locks the family's account: every change of its memberships is made under this lock. */
export async function lockAccount(sql: Sql, customerId: string): Promise<AccountStatus> {
  const [account] = await sql<{ status: AccountStatus }>(
    "SELECT status FROM canteen_family_account WHERE customer_id = ? AND deleted_at IS NULL FOR UPDATE",
    [customerId]
  )
  if (!account) throw accountMissing()
  return account.status
}

/** Locks the account of a family that may still ask for things. */
export async function lockOpenAccount(sql: Sql, customerId: string): Promise<AccountStatus> {
  const status = await lockAccount(sql, customerId)
  if (status === "closed") throw accountClosed()
  return status
}

/** Shows a family to its communes, with all that it asked. @throws CanteenError `account.missing` */
export async function showToCommunes(sql: Sql, customerId: string): Promise<void> {
  await lockAccount(sql, customerId)
  await sql("UPDATE canteen_family_account SET awaits_address = false, updated_at = now() WHERE customer_id = ?", [customerId])
  await sql("UPDATE canteen_membership SET awaits_address = false, updated_at = now() WHERE customer_id = ? AND awaits_address", [customerId])
}

/** Locks the account of a family that a commune sees: what is sent to one must not wait unseen. @throws CanteenError `account.awaits_address` */
export async function lockSeenAccount(sql: Sql, customerId: string): Promise<void> {
  await lockOpenAccount(sql, customerId)
  const [account] = await sql<{ awaits_address: boolean }>("SELECT awaits_address FROM canteen_family_account WHERE customer_id = ? AND deleted_at IS NULL", [customerId])
  if (account?.awaits_address) throw addressAwaited()
}

/**
 * Approves or refuses one pending membership of these communes and settles the account.
 * @throws CanteenError `membership.not_found`, `membership.already_decided` for the one who loses a race
 */
export async function decideMembership(
  sql: Sql,
  target: { id: string; commune_ids: string[] },
  { verdict, rivals }: { verdict: Verdict; rivals: RivalTariffs }
): Promise<Decided> {
  const [known] = await sql<{ customer_id: string }>(
    "SELECT customer_id FROM canteen_membership WHERE id = ? AND commune_id = ANY(?::text[]) AND NOT awaits_address AND deleted_at IS NULL",
    [target.id, target.commune_ids]
  )
  if (!known) throw notFound("membership", target.id)
  const current = await lockAccount(sql, known.customer_id)
  const [membership] = await sql<FormerMembership>(`SELECT ${COLUMNS} FROM canteen_membership WHERE id = ?`, [target.id])
  if (!membership) throw notFound("membership", target.id)
  const former = await decide(sql, membership, { verdict, rivals })
  const account_status = await settle(sql, known.customer_id, current)
  return { customer_id: known.customer_id, membership_ids: [target.id], account_status, former }
}

/**
 * Approves or refuses everything that a family asked of these communes; refusing also ends what they had approved.
 * @throws CanteenError `account.not_found` when it never asked them, `account.already_decided` when nothing is left to decide
 */
export async function decideAccount(
  sql: Sql,
  target: { customer_id: string; commune_ids: string[] },
  { verdict, rivals }: { verdict: Verdict; rivals: RivalTariffs }
): Promise<Decided> {
  const { customer_id, commune_ids } = target
  const asked = `FROM canteen_membership WHERE customer_id = ? AND commune_id = ANY(?::text[]) AND NOT awaits_address AND deleted_at IS NULL`
  const [known] = await sql(`SELECT id ${asked} LIMIT 1`, [customer_id, commune_ids])
  if (!known) throw notFound("account", customer_id)
  const current = await lockAccount(sql, customer_id)
  const memberships = await sql<FormerMembership>(`SELECT ${COLUMNS} ${asked} ORDER BY created_at`, [customer_id, commune_ids])
  const pending = memberships.filter(({ status }) => status === "pending")
  const approved = verdict.status === "refused" ? memberships.filter(({ status }) => status === "approved") : []
  if (pending.length + approved.length === 0) throw accountDecided(customer_id)
  const former: FormerMembership[] = []
  for (const membership of pending) former.push(...(await decide(sql, membership, { verdict, rivals })))
  for (const membership of approved) former.push(...(await move(sql, membership, { ...verdict, status: "ended" })))
  const account_status = await settle(sql, customer_id, current)
  return { customer_id, membership_ids: [...pending, ...approved].map(({ id }) => id), account_status, former }
}

/** Puts memberships back as they were before a decision that could not be completed. */
export async function undecide(sql: Sql, { customer_id, former }: Decided): Promise<void> {
  const current = await lockAccount(sql, customer_id)
  for (const row of former) {
    await sql("UPDATE canteen_membership SET status = ?, reason = ?, decided_at = ?, decided_by = ?, updated_at = now() WHERE id = ?", [
      row.status,
      row.reason,
      row.decided_at,
      row.decided_by,
      row.id,
    ])
  }
  await settle(sql, customer_id, current)
}

/** Writes the account's state that its memberships make. Its row must be locked. */
export async function settle(sql: Sql, customerId: string, current: AccountStatus): Promise<AccountStatus> {
  const rows = await sql<{ status: MembershipStatus }>(
    "SELECT DISTINCT status FROM canteen_membership WHERE customer_id = ? AND deleted_at IS NULL",
    [customerId]
  )
  const settled = settleAccount(current, rows.map(({ status }) => status))
  await sql("UPDATE canteen_family_account SET status = ?, updated_at = now() WHERE customer_id = ? AND status = ANY(?::text[])", [
    settled,
    customerId,
    sourcesOf(ACCOUNT_MOVES, settled),
  ])
  return settled
}

async function decide(
  sql: Sql,
  membership: FormerMembership,
  { verdict, rivals }: { verdict: Verdict; rivals: RivalTariffs }
): Promise<FormerMembership[]> {
  const decided = await move(sql, membership, verdict)
  if (verdict.status === "refused") return decided
  const replaced = await sql<FormerMembership>(
    `SELECT ${COLUMNS} FROM canteen_membership
     WHERE customer_id = ? AND tariff_id = ANY(?::text[]) AND status = 'approved' AND deleted_at IS NULL`,
    [membership.customer_id, rivals[membership.tariff_id] ?? []]
  )
  for (const rival of replaced) decided.push(...(await move(sql, rival, { ...verdict, status: "ended" })))
  return decided
}

async function move(
  sql: Sql,
  membership: FormerMembership,
  to: { status: MembershipStatus; reason: string | null; by: string; at: Date }
): Promise<FormerMembership[]> {
  const moved = await sql(
    `UPDATE canteen_membership SET status = ?, reason = ?, decided_at = ?, decided_by = ?, updated_at = now()
     WHERE id = ? AND status = ANY(?::text[]) RETURNING id`,
    [to.status, to.reason, to.at, to.by, membership.id, sourcesOf(MEMBERSHIP_MOVES, to.status)]
  )
  if (moved.length === 0) throw alreadyDecided(membership.id)
  return [membership]
}
