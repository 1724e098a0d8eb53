import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { WaitingState } from "../modules/booking/waiting-reads"
import { type Addressee, readAddressee } from "./mails"
import { readMealRules } from "./meal-rules"
import { readWaitingEntry } from "./waiting"

export type WaitingToTell = {
  id: string
  to: Addressee
  state: WaitingState
  meal: { beneficiary: string; canteen_service: string; date: string; commune: string }
  price_cents: number
  offered_until: string | null
  /** Until when anyone may book that day, and cancel it; null where the rules set no such instant. */
  book_until: string | null
  cancel_until: string | null
  /** The wallet was to book the meal by itself, and could not. */
  wallet_failed: boolean
  /** A rule ended the offer, not its deadline. */
  by_rule: boolean
}

/** What the mail about an entry of a waiting list says; nothing for one that is gone. */
export async function readWaitingToTell(container: MedusaContainer, entryId: string, now: Temporal.Instant): Promise<WaitingToTell | null> {
  const { lines } = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [[row]] = await lines.find({ id: entryId }, { limit: 1, offset: 0 })
  if (!row) return null
  const { customer_id, canteen_service_id, day } = row
  const [entry, to, { services }] = await Promise.all([
    readWaitingEntry(container, { id: entryId, customer_id }, now),
    readAddressee(container, customer_id),
    readMealRules(container, { customerId: customer_id, canteenServiceIds: [canteen_service_id], from: day, to: day }),
  ])
  const rules = services.get(canteen_service_id)?.rules
  return {
    id: row.id,
    to,
    state: row.state,
    meal: { beneficiary: entry.beneficiary.first_name, canteen_service: entry.canteen_service.name, date: day, commune: entry.canteen_service.commune.name },
    price_cents: entry.price_cents ?? row.price_cents,
    offered_until: entry.offered_until,
    book_until: rules?.cutoff(day, "book") ?? null,
    cancel_until: rules?.cutoff(day, "cancel") ?? null,
    wallet_failed: row.at_once === "failed",
    by_rule: row.ended_reason !== null,
  }
}
