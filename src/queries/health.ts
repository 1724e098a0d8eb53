import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import type { HealthRow } from "../modules/family/health"
import type FamilyModuleService from "../modules/family/service"
import type { Day } from "../types/http"
import { EXPECTED } from "./staff-bookings"

/** The encrypted health data of a beneficiary; null where its guardian consented to none. @throws CanteenError `beneficiary.not_found`, also for another family's */
export async function readHealthRecord(container: MedusaContainer, own: { customer_id: string; id: string }): Promise<HealthRow | null> {
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  await families.retrieveWard(own.customer_id, own.id)
  const [record] = await families.care.healthOf([own.id])
  return record ?? null
}

/** Whose tables a beneficiary eats at on a day. */
export type Seat = { beneficiary_id: string; canteen_service_id: string; commune_id: string }
export type DayRecords = { records: HealthRow[]; seats: Seat[] }

/** The encrypted health data of whoever eats on a day in these communes, with where each of them eats. */
export async function readDayRecords(container: MedusaContainer, asked: { commune_ids: string[]; date: Day; canteen_service_id?: string }): Promise<DayRecords> {
  const { commune_ids, date, canteen_service_id } = asked
  const bookings = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenBookings(
    { commune_id: commune_ids, day: date, status: EXPECTED, ...(canteen_service_id ? { canteen_service_id } : {}) },
    { select: ["beneficiary_id", "canteen_service_id", "commune_id"] }
  )
  const records = await container.resolve<FamilyModuleService>(FAMILY_MODULE).care.healthOf([...new Set(bookings.map((row) => row.beneficiary_id))])
  const told = new Set(records.map((record) => record.beneficiary_id))
  const seats = bookings.filter((row) => told.has(row.beneficiary_id)).map((row) => ({ beneficiary_id: row.beneficiary_id, canteen_service_id: row.canteen_service_id, commune_id: row.commune_id }))
  return { records, seats }
}
