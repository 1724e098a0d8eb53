import { newIds } from "../../types/ids"
import type { Sql } from "../../types/sql"

/** A meal that found no seat: how many there were, how many were taken or kept for the waiting list, and how many the family asked for. */
export type SeatLack = {
  customer_id: string
  beneficiary_id: string
  commune_id: string
  canteen_service_id: string
  day: string
  capacity: number
  seats_taken: number
  seats_reserved: number
  seats_asked: number
  refused_at: Date
}

/** Enters refusals for lack of seats (Code de l'éducation, L131-13); asked again within the hour, the first one stands. */
export async function noteSeatRefusals(sql: Sql, lacks: readonly SeatLack[]): Promise<void> {
  if (lacks.length === 0) return
  const column = <K extends keyof SeatLack>(name: K): SeatLack[K][] => lacks.map((lack) => lack[name])
  await sql(
    `INSERT INTO canteen_seat_refusal (id, customer_id, beneficiary_id, commune_id, canteen_service_id, day, capacity, seats_taken, seats_reserved,
       seats_asked, refused_at, refused_hour)
     SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::text[])
     ON CONFLICT DO NOTHING`,
    [
      newIds("sref", lacks.length),
      column("customer_id"),
      column("beneficiary_id"),
      column("commune_id"),
      column("canteen_service_id"),
      column("day"),
      column("capacity"),
      column("seats_taken"),
      column("seats_reserved"),
      column("seats_asked"),
      lacks.map((lack) => lack.refused_at.toISOString()),
      lacks.map((lack) => lack.refused_at.toISOString().slice(0, 13)),
    ]
  )
}
