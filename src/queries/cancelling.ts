import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import type { BookingToCancel } from "../modules/booking/cancel"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type { Decision } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import { readPromisedRules } from "./promised-rules"

type Wanted = { customer_id: string; booking_ids: string[]; now: Temporal.Instant }
type Cancellable = Pick<BookingToCancel, "canteen_service_id" | "day" | "price_cents" | "decided_under">

/**
 * What the rulebook of each of these bookings says of cancelling it at `now`: read once, to be asked again under the lock. Nothing without a rulebook.
 * @throws CanteenError `booking.not_found` for an id that is not of this customer
 */
export async function readCancelling(container: MedusaContainer, wanted: Wanted): Promise<(booking: Cancellable) => Decision | undefined> {
  const { customer_id, booking_ids, now } = wanted
  const known = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings({ id: booking_ids, customer_id })
  const missing = booking_ids.find((id) => !known.some((booking) => booking.id === id))
  if (missing) throw notFound("booking", missing)
  const days = known.map((booking) => booking.day).sort()
  const ids = [...new Set(known.map((booking) => booking.canteen_service_id))]
  const services = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules(ids)
  const prepared = new Map([...services].map(([id, service]) => [id, prepareService(service, days[0] ?? "", days.at(-1) ?? "")]))
  const promised = await readPromisedRules(container, known)
  return (booking) => {
    const service = prepared.get(booking.canteen_service_id)
    return service && promised(booking, service).decideCancelling({ date: booking.day, now, paid_cents: booking.price_cents })
  }
}
