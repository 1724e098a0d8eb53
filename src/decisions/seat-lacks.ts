import type { Temporal } from "temporal-polyfill"
import { type CountedSeats, capacityOf } from "../modules/booking/rules"
import type { SeatLack } from "../modules/booking/seat-refusals"
import type { RefusedMeal } from "../types/http"
import type { PreparedService } from "./service-day"

type Seen = { prepared: PreparedService; seatsOf: ReadonlyMap<string, CountedSeats>; customer_id: string; now: Temporal.Instant }

/** The meals of one service that were refused for lack of seats, with the seats that were seen: lines for the register. */
export function seatLacks(refused: readonly RefusedMeal[], { prepared: { service }, seatsOf, customer_id, now }: Seen): SeatLack[] {
  const full = refused.filter(({ refusal }) => refusal === "full")
  return full.flatMap(({ beneficiary_id, date }) => {
    const seats = seatsOf.get(date)
    const capacity = capacityOf(seats, service.capacity)
    if (capacity === null) return []
    return {
      customer_id,
      beneficiary_id,
      commune_id: service.commune.id,
      canteen_service_id: service.id,
      day: date,
      capacity,
      seats_taken: seats?.seats_taken ?? 0,
      seats_reserved: (seats?.offered ?? 0) + (seats?.waiting ?? 0),
      seats_asked: full.filter((other) => other.date === date).length,
      refused_at: new Date(now.epochMilliseconds),
    }
  })
}
