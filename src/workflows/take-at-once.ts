import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { WaitingRow } from "../modules/booking/waiting-reads"
import { readWaitingEntry } from "../queries/waiting"
import { isCanteenError } from "../types/canteen-error"
import { bookOfferedMeal } from "./book-offered-meal"

/**
 * Books an offered meal from the wallet of a family that asked for it, at the price it agreed to or less. Where that cannot be, the offer stays and
 * the family answers it. Begun and not ended, it is begun again: a meal that was booked is in no line any more.
 */
export async function takeAtOnce(container: MedusaContainer, entryId: string, now: Temporal.Instant): Promise<void> {
  const { lines } = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [[row]] = await lines.find({ id: entryId, states: ["offered"] }, { limit: 1, offset: 0 })
  if (!row) return
  await lines.noteAtOnce(row.id, "trying")
  if (!(await isBooked(container, row, now))) await lines.noteAtOnce(row.id, "failed")
}

async function isBooked(container: MedusaContainer, row: WaitingRow, now: Temporal.Instant): Promise<boolean> {
  const { customer_id, canteen_service_id, beneficiary_id, day: date } = row
  const { price_cents } = await readWaitingEntry(container, { id: row.id, customer_id }, now)
  if (price_cents === null || price_cents > row.price_cents) return false
  try {
    await bookOfferedMeal(container, { customer_id, canteen_service_id, beneficiary_id, date, price_cents }, now)
    return true
  } catch (error) {
    if (isCanteenError(error) && error.code !== "busy") return false
    throw error
  }
}
