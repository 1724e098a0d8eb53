import type { Sql } from "../../types/sql"

/** Which checkouts staff look for; `from` and `to` are days of the checkout's arrival, both included. */
export type CheckoutFilter = { commune_ids: string[]; customer_id?: string; from?: string; to?: string }
/** What a checkout bought of one canteen service, cancelled meals included. */
export type BoughtService = { checkout_id: string; canteen_service_id: string; meals: number }
/** `refunded_cents`: what has come back of a checkout so far, or is on its way. */
export type CheckoutFigures = { services: BoughtService[]; refunded_cents: number }

/** What is read of checkouts for lists: single statements, without a lock. */
export class CheckoutReads {
  constructor(private readonly reading: () => Sql) {}

  /** Ids of ordered checkouts with a meal in one of the communes, newest first, with their count. */
  async find(filter: CheckoutFilter, page: { limit: number; offset: number }): Promise<[string[], number]> {
    const conditions = ["c.state = 'ordered'", "EXISTS (SELECT 1 FROM canteen_booking b WHERE b.checkout_id = c.id AND b.commune_id = ANY(?))"]
    const bindings: unknown[] = [filter.commune_ids]
    const add = (condition: string, value: string | undefined): void => {
      if (value === undefined) return
      conditions.push(condition)
      bindings.push(value)
    }
    add("c.customer_id = ?", filter.customer_id)
    add("(c.arrived_at AT TIME ZONE 'Europe/Paris')::date >= ?::date", filter.from)
    add("(c.arrived_at AT TIME ZONE 'Europe/Paris')::date <= ?::date", filter.to)
    const where = conditions.join(" AND ")
    const rows = await this.reading()<{ id: string }>(
      `SELECT c.id FROM canteen_checkout c WHERE ${where} ORDER BY c.arrived_at DESC, c.id DESC LIMIT ? OFFSET ?`,
      [...bindings, page.limit, page.offset]
    )
    const [total] = await this.reading()<{ count: number }>(`SELECT count(*)::int AS count FROM canteen_checkout c WHERE ${where}`, bindings)
    return [rows.map((row) => row.id), total?.count ?? 0]
  }

  /** What each of these checkouts bought, its services in the order of their first meal, and what came back of it. */
  async figures(checkoutIds: string[]): Promise<Map<string, CheckoutFigures>> {
    const services = await this.reading()<BoughtService>(
      `SELECT checkout_id, canteen_service_id, count(*)::int AS meals FROM canteen_booking
       WHERE checkout_id = ANY(?) AND deleted_at IS NULL GROUP BY checkout_id, canteen_service_id ORDER BY min(day), canteen_service_id`,
      [checkoutIds]
    )
    const refunds = await this.reading()<{ checkout_id: string; cents: number }>(
      "SELECT checkout_id, sum(cents)::int AS cents FROM canteen_refund WHERE checkout_id = ANY(?) AND deleted_at IS NULL GROUP BY checkout_id",
      [checkoutIds]
    )
    const refunded = new Map(refunds.map(({ checkout_id, cents }) => [checkout_id, cents]))
    return new Map(
      checkoutIds.map((id) => [id, { services: services.filter((row) => row.checkout_id === id), refunded_cents: refunded.get(id) ?? 0 }])
    )
  }
}
