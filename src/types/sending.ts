import type { Sql } from "./sql"

/** Money on its way to a card: a row with `id`, `state` and `sent_at`. `unknown` from just before it is sent until the processor's clear answer. */
export type Sending = { id: string; state: "due" | "unknown" | "done"; sent_at: string | null }
type SendingTable = "canteen_refund" | "canteen_payout_refund"

/** A sending that has lasted longer has no answer any more: beyond every try of the processor's client. */
export const SENDING_IS_OVER = "state = 'unknown' AND sent_at < now() - interval '3 minutes'"

/** Takes a row to send it, and answers when (the database's time, which names this sending): nothing when another process has taken it since it was read. */
export async function takeSending(sql: Sql, table: SendingTable, { id, state, sent_at }: Sending): Promise<string | undefined> {
  const [taken] = await sql<{ sent_at: string }>(
    `UPDATE ${table} SET state = 'unknown', sent_at = clock_timestamp(), updated_at = now()
     WHERE id = ? AND state = ? AND sent_at IS NOT DISTINCT FROM ?::timestamptz RETURNING sent_at::text`,
    [id, state, sent_at]
  )
  return taken?.sent_at
}

/** Ends one sending: the money has left. Without effect for a sending that another one has followed. */
export async function endSending(sql: Sql, table: SendingTable, { id, sent_at }: { id: string; sent_at: string }): Promise<void> {
  await sql(`UPDATE ${table} SET state = 'done', updated_at = now() WHERE id = ? AND state = 'unknown' AND sent_at = ?::timestamptz`, [id, sent_at])
}
