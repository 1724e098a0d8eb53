import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"
import { runGoesOn } from "./errors"

/** A difference as a comparison finds it. `cents` is signed, `subject_at` cuts the window. */
export type Found = {
  kind: string
  subject_id: string
  subject_at: Date
  customer_id: string | null
  order_id: string | null
  checkout_id: string | null
  payee_id: string | null
  commune_ids: string[]
  cents: number | null
  facts: Record<string, unknown>
}
/** Books that were asked, with the kinds of differences that they can tell. */
export type Covered = { kinds: string[]; since: Date }

/** A process that has not ended its run by then has died. */
const DEAD_AFTER = "1 hour"

/** Begins a run. @throws CanteenError `busy` while another one goes on */
export async function beginRun(sql: Sql, since: Date): Promise<{ id: string; started_at: Date }> {
  await sql(`UPDATE canteen_reconciliation_run SET ended_at = now(), updated_at = now() WHERE ended_at IS NULL AND started_at < now() - interval '${DEAD_AFTER}'`)
  const [run] = await sql<{ id: string; started_at: Date }>(
    `INSERT INTO canteen_reconciliation_run (id, since, started_at, compared) VALUES (?, ?, now(), '[]') ON CONFLICT DO NOTHING RETURNING id, started_at`,
    [generateEntityId(undefined, "rec"), since]
  )
  if (!run) throw runGoesOn()
  return run
}

/**
 * Notes what was found: new differences are opened, known ones seen again. One that a person accepted stays so while it is the same to the cent.
 * @returns how many are new
 */
export async function noteFound(sql: Sql, found: Found[]): Promise<number> {
  let fresh = 0
  for (const one of found) {
    const accepted = await sql(
      "UPDATE canteen_difference SET last_seen_at = now() WHERE kind = ? AND subject_id = ? AND state = 'accepted' AND cents IS NOT DISTINCT FROM ?::integer RETURNING id",
      [one.kind, one.subject_id, one.cents]
    )
    if (accepted.length === 0) fresh += await open(sql, one)
  }
  return fresh
}

async function open(sql: Sql, one: Found): Promise<number> {
  const [written] = await sql<{ fresh: boolean }>(
    `INSERT INTO canteen_difference (id, kind, subject_id, subject_at, customer_id, order_id, checkout_id, payee_id, commune_ids, cents, facts, state, found_at, last_seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?::jsonb, 'open', now(), now())
     ON CONFLICT (kind, subject_id) WHERE state = 'open' AND deleted_at IS NULL
     DO UPDATE SET last_seen_at = now(), subject_at = excluded.subject_at, order_id = excluded.order_id, commune_ids = excluded.commune_ids, cents = excluded.cents,
       facts = excluded.facts, updated_at = now()
     RETURNING (xmax = 0) AS fresh`,
    [
      generateEntityId(undefined, "diff"),
      one.kind,
      one.subject_id,
      one.subject_at,
      one.customer_id,
      one.order_id,
      one.checkout_id,
      one.payee_id,
      one.commune_ids,
      one.cents,
      JSON.stringify(one.facts),
    ]
  )
  return written?.fresh ? 1 : 0
}

/** Open differences that these books told before and do not tell any more are repaired. Of each only what its window reached. */
export async function closeGone(sql: Sql, covered: Covered[], startedAt: Date): Promise<number> {
  let closed = 0
  for (const { kinds, since } of covered) {
    const gone = await sql(
      `UPDATE canteen_difference SET state = 'repaired', repaired_at = now(), updated_at = now()
       WHERE state = 'open' AND kind = ANY(?) AND subject_at >= ? AND last_seen_at < ? RETURNING id`,
      [kinds, since, startedAt]
    )
    closed += gone.length
  }
  return closed
}
