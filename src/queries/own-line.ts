import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { WaitingRow } from "../modules/booking/waiting-reads"
import type { CalendarCell } from "../types/http"

type OwnLine = { customer_id: string; beneficiary_ids: string[]; meal_day_service_id: string; from: string; to: string }

/** Where a family waits on these meal days, by "beneficiary day": its places in the line and its offers. */
export async function readOwnLine(container: MedusaContainer, own: OwnLine): Promise<Map<string, WaitingRow>> {
  const rows = await container.resolve<BookingModuleService>(BOOKING_MODULE).lines.ofFamily({ ...own, states: ["waiting", "offered"] })
  return new Map(rows.map((row) => [`${row.beneficiary_id} ${row.day}`, row]))
}

/** The seat that an offer keeps at `now`; nothing once its deadline has passed. */
export function liveOffer(row: WaitingRow | undefined, now: Temporal.Instant): CalendarCell["offer"] {
  const until = row?.state === "offered" ? row.offered_until : null
  return row && until && until.getTime() > now.epochMilliseconds ? { entry_id: row.id, until: until.toISOString() } : undefined
}

/** The place in the line; nothing for whoever waits no more. */
export function placeOf(row: WaitingRow | undefined): CalendarCell["waiting"] {
  return row && row.rank !== null ? { entry_id: row.id, rank: row.rank, take_at_once: row.at_once !== "no" } : undefined
}
