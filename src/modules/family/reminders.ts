import type { Sql } from "../../types/sql"

/** Someone who may be reminded; `round` is what the stop links of its mails carry. */
export type Reminded = { customer_id: string; round: number }

/** Who wants to be told of what is not booked. Each call is one SQL statement. */
export class Reminders {
  constructor(private readonly sql: () => Sql) {}

  /** Which of these customers are families that book, and did not stop their reminders. */
  async wantedBy(customerIds: string[]): Promise<Reminded[]> {
    return this.sql()<Reminded>(
      `SELECT customer_id, reminder_round AS round FROM canteen_family_account
       WHERE customer_id = ANY(?) AND status = 'active' AND booking_reminders AND deleted_at IS NULL ORDER BY customer_id`,
      [customerIds]
    )
  }

  /** Whether a link of this round still stops something. */
  async counts({ customer_id, round }: Reminded): Promise<boolean> {
    const rows = await this.sql()("SELECT id FROM canteen_family_account WHERE customer_id = ? AND reminder_round = ? AND booking_reminders AND deleted_at IS NULL", [customer_id, round])
    return rows.length > 0
  }

  /** Stops the reminders by a link, which from then on counts no more; false for one that was used or replaced. */
  async stop({ customer_id, round }: Reminded): Promise<boolean> {
    const rows = await this.sql()(
      `UPDATE canteen_family_account SET booking_reminders = false, reminder_round = reminder_round + 1, updated_at = now()
       WHERE customer_id = ? AND reminder_round = ? AND booking_reminders AND deleted_at IS NULL RETURNING id`,
      [customer_id, round]
    )
    return rows.length > 0
  }
}
