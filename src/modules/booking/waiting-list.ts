import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { RefusalCode, RefusedMeal } from "../../types/http"
import type { Sql } from "../../types/sql"
import { offerEnded, waitingEnded } from "./errors"
import { capacityOf, seatsLeft } from "./rules"
import { noteSeatRefusals } from "./seat-refusals"
import { type LockedMealDay, lockMealDays, lockMealDaysById } from "./seats"

/** A family that wants to wait for these days, which the rules allow it to book. `price_cents` is what each would cost now. */
export type Joining = {
  customer_id: string
  beneficiary_id: string
  canteen_service_id: string
  meal_day_service_id: string
  commune_id: string
  /** The service's number of seats; null without limit. */
  capacity: number | null
  take_at_once: boolean
  days: { date: string; price_cents: number }[]
  at: Date
}
type Own = { customer_id: string; id: string }
type Locked = { id: string; state: string; meal_day_id: string }

/**
 * Enters a beneficiary in the line of each day that is really full, under the locks of the meal days. Who waits there already keeps its place,
 * and may change its mind about the wallet. Each entry goes with a line in the register of refusals: it is one.
 * @returns the days that cannot be waited for
 */
export async function joinLine(sql: Sql, joining: Joining): Promise<RefusedMeal[]> {
  const { meal_day_service_id, beneficiary_id, canteen_service_id } = joining
  if (joining.days.length === 0) return []
  const days = await lockMealDays(sql, joining.days.map(({ date }) => ({ meal_day_service_id, date })))
  await days.readLines(sql)
  const standing = await standingOf(sql, beneficiary_id, days.ids)
  const refused: RefusedMeal[] = []
  for (const { date, price_cents } of joining.days) {
    const day = days.at(meal_day_service_id, date)
    const known = standing.get(day.id)
    if (known?.waits_for === joining.customer_id) {
      await changeMind(sql, { customer_id: joining.customer_id, beneficiary_id, meal_day_id: day.id, take_at_once: joining.take_at_once })
      continue
    }
    const refusal = known?.refusal ?? (seatsLeft(day.counted, joining.capacity) === 0 ? null : "seats_left")
    if (refusal) refused.push({ beneficiary_id, canteen_service_id, date, refusal })
    else await enter(sql, joining, { day, date, price_cents })
  }
  return refused
}

type Standing = { refusal: RefusalCode; /** The customer on whose entry this beneficiary waits. */ waits_for: string | null }

/** What a beneficiary has on these days already: a meal, or a place in the line. */
async function standingOf(sql: Sql, beneficiaryId: string, mealDayIds: string[]): Promise<Map<string, Standing>> {
  const waiting = await sql<{ meal_day_id: string; customer_id: string }>(
    "SELECT meal_day_id, customer_id FROM canteen_waiting_entry WHERE beneficiary_id = ? AND meal_day_id = ANY(?) AND state IN ('waiting', 'offered')",
    [beneficiaryId, mealDayIds]
  )
  const booked = await sql<{ meal_day_id: string; status: string }>(
    "SELECT meal_day_id, status FROM canteen_booking WHERE beneficiary_id = ? AND meal_day_id = ANY(?) AND status <> 'cancelled' AND deleted_at IS NULL",
    [beneficiaryId, mealDayIds]
  )
  return new Map<string, Standing>([
    ...booked.map((row): [string, Standing] => [row.meal_day_id, { refusal: row.status === "held" ? "held" : "already_booked", waits_for: null }]),
    ...waiting.map((row): [string, Standing] => [row.meal_day_id, { refusal: "already_waiting", waits_for: row.customer_id }]),
  ])
}

/** A choice about the wallet holds for seats that are still to be offered. */
async function changeMind(sql: Sql, own: { customer_id: string; beneficiary_id: string; meal_day_id: string; take_at_once: boolean }): Promise<void> {
  await sql(
    `UPDATE canteen_waiting_entry SET at_once = ?, updated_at = now() WHERE customer_id = ? AND beneficiary_id = ? AND meal_day_id = ? AND state = 'waiting'`,
    [own.take_at_once ? "due" : "no", own.customer_id, own.beneficiary_id, own.meal_day_id]
  )
}

async function enter(sql: Sql, joining: Joining, asked: { day: LockedMealDay; date: string; price_cents: number }): Promise<void> {
  const { customer_id, beneficiary_id, canteen_service_id, meal_day_service_id, commune_id, at } = joining
  const { day, date, price_cents } = asked
  await sql(
    `INSERT INTO canteen_waiting_entry (id, customer_id, beneficiary_id, canteen_service_id, meal_day_id, meal_day_service_id, commune_id, day,
       state, at_once, price_cents, joined_at, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, true)`,
    [
      generateEntityId(undefined, "wait"),
      customer_id,
      beneficiary_id,
      canteen_service_id,
      day.id,
      meal_day_service_id,
      commune_id,
      date,
      joining.take_at_once ? "due" : "no",
      price_cents,
      at,
    ]
  )
  const { seats_taken, offered, waiting } = day.counted
  const capacity = capacityOf(day.counted, joining.capacity) ?? 0
  const seats = { capacity, seats_taken, seats_reserved: offered + waiting, seats_asked: 1 }
  await noteSeatRefusals(sql, [{ customer_id, beneficiary_id, commune_id, canteen_service_id, day: date, refused_at: at, ...seats }])
}

/** Leaves the line, with the seat that an offer may keep. Without effect on an entry that was left. @throws `waiting_entry.not_found`, `waiting_entry.ended` */
export async function leaveLineOf(sql: Sql, own: Own, at: Date): Promise<void> {
  const entry = await lockEntry(sql, own)
  if (entry.state === "left") return
  if (entry.state !== "waiting" && entry.state !== "offered") throw waitingEnded(own.id)
  await end(sql, own.id, { state: "left", at })
}

/** Leaves every line of a customer, under the locks of their meal days. */
export async function leaveAllLines(sql: Sql, customerId: string, at: Date): Promise<void> {
  const standing = "FROM canteen_waiting_entry WHERE customer_id = ? AND state IN ('waiting', 'offered') AND deleted_at IS NULL"
  const days = await sql<{ meal_day_id: string }>(`SELECT DISTINCT meal_day_id ${standing}`, [customerId])
  if (days.length === 0) return
  await lockMealDaysById(sql, days.map(({ meal_day_id }) => meal_day_id))
  for (const { id } of await sql<{ id: string }>(`SELECT id ${standing}`, [customerId])) await end(sql, id, { state: "left", at })
}

/** Gives an offered seat back. Without effect on an offer that was declined. @throws `waiting_entry.not_found`, `offer.ended` */
export async function declineOffer(sql: Sql, own: Own, at: Date): Promise<void> {
  const entry = await lockEntry(sql, own)
  if (entry.state === "declined") return
  if (entry.state !== "offered") throw offerEnded(own.id)
  await end(sql, own.id, { state: "declined", at })
}

/** A customer's own entry under the lock of its meal day. */
async function lockEntry(sql: Sql, own: Own): Promise<Locked> {
  const read = (): Promise<Locked[]> =>
    sql<Locked>("SELECT id, state, meal_day_id FROM canteen_waiting_entry WHERE id = ? AND customer_id = ? AND deleted_at IS NULL", [own.id, own.customer_id])
  const [known] = await read()
  if (!known) throw notFound("waiting_entry", own.id)
  await lockMealDaysById(sql, [known.meal_day_id])
  const [entry] = await read()
  return entry ?? known
}

async function end(sql: Sql, id: string, { state, at }: { state: "left" | "declined"; at: Date }): Promise<void> {
  await sql("UPDATE canteen_waiting_entry SET state = ?, ended_at = ?, told = true, updated_at = now() WHERE id = ?", [state, at, id])
}
