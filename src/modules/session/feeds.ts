import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import type { CalendarFeed } from "./models/calendar-feed"

export type FeedRow = Omit<InferTypeOf<typeof CalendarFeed>, "created_at" | "updated_at" | "deleted_at" | "token_hash">
/** `scope`: a beneficiary's id, or `WHOLE_FAMILY`. */
export type FeedInput = { customer_id: string; scope: string; token_hash: string; at: Date }

/** The scope of a calendar of everyone who eats. */
export const WHOLE_FAMILY = "family"

const COLUMNS = "id, customer_id, scope, made_at, last_read_at"
/** An address says when it was last read to the nearest quarter of an hour: not every read writes. */
const READ_EVERY_MS = 15 * 60 * 1000

/** The secret addresses of families' calendars. Each call is one SQL statement, but for a read, which may note its time. */
export class Feeds {
  constructor(private readonly sql: () => Sql) {}

  /** Makes an address, in place of the one that the customer had for the same scope: the former token opens nothing from then on. */
  async make({ customer_id, scope, token_hash, at }: FeedInput): Promise<FeedRow> {
    const rows = await this.sql()<FeedRow>(
      `INSERT INTO canteen_calendar_feed (id, customer_id, scope, token_hash, made_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (customer_id, scope) WHERE deleted_at IS NULL
       DO UPDATE SET id = excluded.id, token_hash = excluded.token_hash, made_at = excluded.made_at, last_read_at = NULL, updated_at = now()
       RETURNING ${COLUMNS}`,
      [generateEntityId(undefined, "feed"), customer_id, scope, token_hash, at]
    )
    return rows[0] as FeedRow
  }

  /** The addresses of a customer, that of the family first. */
  async of(customerId: string): Promise<FeedRow[]> {
    return this.sql()<FeedRow>(`SELECT ${COLUMNS} FROM canteen_calendar_feed WHERE customer_id = ? AND deleted_at IS NULL ORDER BY (scope <> ?), made_at, id`, [customerId, WHOLE_FAMILY])
  }

  /** The address behind a token's hash, noted as read at `at`; null for one that was revoked, replaced or never made. */
  async open(tokenHash: string, at: Date): Promise<FeedRow | null> {
    const [row] = await this.sql()<FeedRow>(`SELECT ${COLUMNS} FROM canteen_calendar_feed WHERE token_hash = ? AND deleted_at IS NULL`, [tokenHash])
    if (!row) return null
    const last = row.last_read_at?.getTime() ?? 0
    if (at.getTime() - last >= READ_EVERY_MS) await this.sql()("UPDATE canteen_calendar_feed SET last_read_at = ? WHERE id = ?", [at, row.id])
    return row
  }

  /** Revokes one address of a customer. @throws CanteenError `feed.not_found`, also for another customer's */
  async revoke(customerId: string, id: string): Promise<void> {
    const rows = await this.sql()("DELETE FROM canteen_calendar_feed WHERE id = ? AND customer_id = ? RETURNING id", [id, customerId])
    if (rows.length === 0) throw notFound("feed", id)
  }

  /** Revokes the addresses of a customer: those of one scope, or all. */
  async revokeAll(customerId: string, scope: string | null): Promise<void> {
    await this.sql()("DELETE FROM canteen_calendar_feed WHERE customer_id = ? AND scope = coalesce(?, scope)", [customerId, scope])
  }
}
