import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { prepareService } from "../decisions/service-day"
import { BOOKING_MODULE } from "../modules/booking"
import { dayHasBookings } from "../modules/booking/errors"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"

export type RemoveExtraDayInput = { id: string; user_id: string; commune_ids: string[] }
type Removed = { commune_id: string; details: { canteen_service_id: string; date: string } }

/** Under the lock of the meal day: one that has booked meals stays open, unless it is a service day anyway. */
const removeStep = createStep(
  "canteen-remove-extra-day",
  async ({ id, commune_ids }: RemoveExtraDayInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
    const [extra] = await communes.listCanteenExtraDays({ id }, { relations: ["canteen_service"] })
    if (!extra || !commune_ids.includes(extra.canteen_service.commune_id)) throw notFound("extra_day", id)
    const { id: serviceId, commune_id } = extra.canteen_service
    const staysOpen = await isOpenAnyway(container, serviceId, extra.day)
    await bookings.atomically(async (sql) => {
      const seats = await bookings.seatsTakenOn(sql, { meal_day_service_id: serviceId, date: extra.day })
      if (seats > 0 && !staysOpen) throw dayHasBookings(extra.day, seats)
      await communes.removeExtraDay(sql, id)
    })
    return new StepResponse<Removed, string>({ commune_id, details: { canteen_service_id: serviceId, date: extra.day } }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).restoreCanteenExtraDays([id])
  }
)

async function isOpenAnyway(container: MedusaContainer, serviceId: string, date: string): Promise<boolean> {
  const service = (await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([serviceId])).get(serviceId)
  if (!service) throw notFound("canteen_service", serviceId)
  const calendar = { ...service.calendar, extra_days: service.calendar.extra_days.filter((day) => day !== date) }
  return prepareService({ ...service, calendar }, date, date).rules.dayStatus(date).open
}

const recordStep = createStep("canteen-record-extra-day-removed", async ({ input, removed }: { input: RemoveExtraDayInput; removed: Removed }, { container }) => {
  const act = { user_id: input.user_id, action: "extra_day.removed", subject_id: input.id, ...removed }
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Takes an exceptional opening back, when nobody has booked it. */
export const removeExtraDayWorkflow = createWorkflow("canteen-remove-extra-day-of-a-service", (input: RemoveExtraDayInput) => {
  const removed = removeStep(input)
  recordStep({ input, removed })
})
