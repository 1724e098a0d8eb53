import { toCents } from "./euros"

export type OrderLine = { id: string; quantity: number; unit_price: number; metadata: Record<string, unknown> | null }
type LineBooking = { beneficiary_id: string; canteen_service_id: string; tariff_id: string; price_cents: number; status: string }

/** The lines of an order whose quantity is not the number of their active bookings, with the quantity that they must have. */
export function lineChanges(lines: OrderLine[], bookings: LineBooking[]): { id: string; quantity: number }[] {
  return lines
    .filter((line) => line.metadata?.["canteen"] === true)
    .map((line) => ({ id: line.id, before: Number(line.quantity), quantity: bookings.filter((booking) => isActiveOn(line, booking)).length }))
    .filter((line) => line.before !== line.quantity)
    .map(({ id, quantity }) => ({ id, quantity }))
}

function isActiveOn({ metadata, unit_price }: OrderLine, booking: LineBooking): boolean {
  return (
    booking.status !== "cancelled" &&
    booking.beneficiary_id === metadata?.["beneficiary_id"] &&
    booking.canteen_service_id === metadata["canteen_service_id"] &&
    booking.tariff_id === metadata["tariff_id"] &&
    booking.price_cents === toCents(unit_price)
  )
}
