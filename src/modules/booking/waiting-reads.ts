import type { Sql } from "../../types/sql"
import { IN_ORDER, NO_LINE, WITHOUT_SEAT, countingLines, readLines } from "./line"
import type { CountedSeats } from "./rules"

/** The seats of one meal day as anyone may count them, without a lock. */
export type SeatCount = CountedSeats & { canteen_service_id: string; day: string; full_since: Date | null; menu: string | null }
/** A meal day with people in line. `overdue`: the deadline of an offer has passed. */
export type WaitedDay = CountedSeats & { meal_day_id: string; canteen_service_id: string; day: string; overdue: boolean; asked_service_ids: string[] }
export type WaitingState = "waiting" | "offered" | "taken" | "declined" | "expired" | "left"
export type WaitingRow = {
  id: string
  customer_id: string
  beneficiary_id: string
  canteen_service_id: string
  meal_day_id: string
  commune_id: string
  day: string
  state: WaitingState
  at_once: "no" | "due" | "trying" | "failed"
  price_cents: number
  joined_at: Date
  offered_until: Date | null
  ended_at: Date | null
  ended_reason: string | null
  /** The place in the line, from 1; null for whoever waits no more. */
  rank: number | null
}
export type WaitingFilter = {
  id?: string
  customer_id?: string
  beneficiary_ids?: string[]
  canteen_service_id?: string
  meal_day_service_id?: string
  from?: string
  to?: string
  states?: WaitingState[]
}

/** Where a family waits on a meal day, or the seat that it is offered there. */
export type OwnPlace = Pick<WaitingRow, "id" | "beneficiary_id" | "at_once" | "offered_until" | "rank"> & { state: "waiting" | "offered" }
export type FamilySeatCount = SeatCount & { own: OwnPlace[] }
export type FamilyDays = { customer_id: string; meal_day_service_id: string; from: string; to: string }

const SEATS = "m.canteen_service_id, m.day, m.capacity, m.seats_taken, m.full_since, m.menu, coalesce(l.offered, 0) AS offered, coalesce(l.waiting, 0) AS waiting"
const LINES = countingLines("w.meal_day_service_id = ANY(?) AND w.day BETWEEN ? AND ?")
const BETWEEN = "m.canteen_service_id = ANY(?) AND m.day BETWEEN ? AND ? AND m.deleted_at IS NULL"
/** The place of an entry `e` in its line, from 1. */
const RANK = `CASE WHEN e.state = 'waiting' THEN (SELECT count(*)::int FROM canteen_waiting_entry w WHERE w.meal_day_id = e.meal_day_id AND w.state = 'waiting'
  AND (w.joined_at, w.id COLLATE "C") <= (e.joined_at, e.id COLLATE "C")) END`

/** Seats of services' meal days between two days; days on which nobody booked or waited are missing. */
export async function countSeats(sql: Sql, canteenServiceIds: string[], { from, to }: { from: string; to: string }): Promise<SeatCount[]> {
  return sql<SeatCount>(
    `SELECT ${SEATS} FROM canteen_meal_day m LEFT JOIN (${LINES}) l ON l.meal_day_id = m.id WHERE ${BETWEEN} ORDER BY m.canteen_service_id, m.day`,
    [canteenServiceIds, from, to, canteenServiceIds, from, to]
  )
}

/** The same of one service, with a family's own places in the lines. One statement, whoever waits: every calendar asks it. */
export async function countSeatsForFamily(sql: Sql, { customer_id, meal_day_service_id, from, to }: FamilyDays): Promise<FamilySeatCount[]> {
  const services = [meal_day_service_id]
  const rows = await sql<SeatCount & { own: (Omit<OwnPlace, "offered_until"> & { offered_until: string | null })[] }>(
    `SELECT ${SEATS}, coalesce(o.places, '[]') AS own FROM canteen_meal_day m LEFT JOIN (${LINES}) l ON l.meal_day_id = m.id
     LEFT JOIN (SELECT e.meal_day_id, json_agg(json_build_object('id', e.id, 'beneficiary_id', e.beneficiary_id, 'state', e.state, 'at_once', e.at_once,
         'offered_until', e.offered_until, 'rank', ${RANK})) AS places
       FROM canteen_waiting_entry e WHERE e.customer_id = ? AND e.meal_day_service_id = ? AND e.day BETWEEN ? AND ?
         AND e.state IN ('waiting', 'offered') AND e.deleted_at IS NULL GROUP BY e.meal_day_id) o ON o.meal_day_id = m.id
     WHERE ${BETWEEN} ORDER BY m.day`,
    [services, from, to, customer_id, meal_day_service_id, from, to, services, from, to]
  )
  return rows.map((row) => ({
    ...row,
    own: row.own.map((place) => ({ ...place, offered_until: place.offered_until === null ? null : new Date(place.offered_until) })),
  }))
}

type Page = { limit: number; offset: number }
type Condition = { where: string; bindings: unknown[] }

/** Entries of the waiting lists in the order of days and ranks, with their count. */
export async function findWaiting(sql: Sql, filter: WaitingFilter, page: Page): Promise<[WaitingRow[], number]> {
  const condition = conditionOf(filter)
  const rows = await readWaiting(sql, condition, page)
  const [total] = await sql<{ count: number }>(`SELECT count(*)::int AS count FROM canteen_waiting_entry e WHERE ${condition.where}`, condition.bindings)
  return [rows, total?.count ?? 0]
}

function conditionOf(filter: WaitingFilter): Condition {
  const conditions = ["e.deleted_at IS NULL"]
  const bindings: unknown[] = []
  const add = (condition: string, value: unknown): void => {
    if (value === undefined) return
    conditions.push(condition)
    bindings.push(value)
  }
  add("e.id = ?", filter.id)
  add("e.customer_id = ?", filter.customer_id)
  add("e.beneficiary_id = ANY(?)", filter.beneficiary_ids)
  add("e.canteen_service_id = ?", filter.canteen_service_id)
  add("e.meal_day_service_id = ?", filter.meal_day_service_id)
  add("e.day >= ?", filter.from)
  add("e.day <= ?", filter.to)
  add("e.state = ANY(?)", filter.states)
  return { where: conditions.join(" AND "), bindings }
}

async function readWaiting(sql: Sql, { where, bindings }: Condition, page: Page): Promise<WaitingRow[]> {
  return sql<WaitingRow>(
    `SELECT e.id, e.customer_id, e.beneficiary_id, e.canteen_service_id, e.meal_day_id, e.commune_id, e.day, e.state, e.at_once, e.price_cents,
       e.joined_at, e.offered_until, e.ended_at, e.ended_reason, ${RANK} AS rank
     FROM canteen_waiting_entry e WHERE ${where} ORDER BY e.day, e.state = 'waiting', e.joined_at, e.id COLLATE "C" LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset]
  )
}

/** The meal days that anyone waits for, with their seats. */
export async function waitedDays(sql: Sql, at: Date): Promise<WaitedDay[]> {
  const rows = await sql<Omit<WaitedDay, "offered" | "waiting">>(
    `SELECT m.id AS meal_day_id, m.canteen_service_id, m.day, m.capacity, m.seats_taken, array_agg(DISTINCT w.canteen_service_id) AS asked_service_ids,
       coalesce(bool_or(w.state = 'offered' AND w.offered_until <= ?), false) AS overdue
     FROM canteen_waiting_entry w JOIN canteen_meal_day m ON m.id = w.meal_day_id
     WHERE w.state IN ('waiting', 'offered') AND w.deleted_at IS NULL GROUP BY m.id ORDER BY m.day, m.id`,
    [at]
  )
  const lines = await readLines(sql, rows.map((row) => row.meal_day_id))
  return rows.map((row) => ({ ...row, ...(lines.get(row.meal_day_id) ?? NO_LINE) }))
}

export type Candidate = { id: string; customer_id: string; beneficiary_id: string; canteen_service_id: string; day: string; state: "waiting" | "offered" }

/** The line of one meal day in order of arrival: whoever has an offer, and the first `limit` of those who wait. */
export async function readLine(sql: Sql, mealDayId: string, limit: number): Promise<Candidate[]> {
  return sql<Candidate>(
    `SELECT id, customer_id, beneficiary_id, canteen_service_id, day, state FROM (
       SELECT w.*, row_number() OVER (PARTITION BY w.state ORDER BY ${IN_ORDER}) AS place FROM canteen_waiting_entry w
       WHERE w.meal_day_id = ? AND w.state IN ('waiting', 'offered') AND ${WITHOUT_SEAT}) w
     WHERE w.state = 'offered' OR w.place <= ? ORDER BY ${IN_ORDER}`,
    [mealDayId, limit]
  )
}

/** Ids of offers that the wallet is to take by itself, the oldest first. */
export async function dueAtOnce(sql: Sql, at: Date, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT w.id FROM canteen_waiting_entry w WHERE w.state = 'offered' AND w.at_once IN ('due', 'trying') AND w.offered_until > ? AND ${WITHOUT_SEAT}
     ORDER BY ${IN_ORDER} LIMIT ?`,
    [at, limit]
  )
  return rows.map(({ id }) => id)
}

/** Ids of entries whose present state is to be told by mail; an offer that the wallet may still take is not yet. */
export async function untold(sql: Sql, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM canteen_waiting_entry WHERE NOT told AND deleted_at IS NULL AND (state <> 'offered' OR at_once IN ('no', 'failed'))
     ORDER BY updated_at, id LIMIT ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}
