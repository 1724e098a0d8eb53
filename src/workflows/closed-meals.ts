import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import type { StandingMeals } from "../modules/booking/closing"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { eachDay } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { giveBack } from "./give-back"

const REFUND_LABEL = "Repas annulés : service fermé"

/** Closures of one period, written and committed before anything is cancelled. */
export type WrittenPeriod = { canteen_service_id: string; from_day: string; to_day: string; created_by: string | null }[]

/**
 * Cancels what stands on shut days: holds are dropped, then each family's paid meals come back to its wallet in a transaction of its own. Can be run
 * again, by a second request or after a crash: what is cancelled stays so, and `refund:<booking>` credits nobody twice.
 * @throws the first failure, once every family was tried
 */
export async function cancelClosedMeals(container: MedusaContainer, closures: WrittenPeriod, at: Date): Promise<void> {
  const [first] = closures
  if (!first) return
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const ids = closures.map((closure) => closure.canteen_service_id)
  const period = { meal_day_service_ids: ids, from: first.from_day, to: first.to_day }
  const days = ids.flatMap((id) => eachDay(period.from, period.to).map((date) => ({ meal_day_service_id: id, date })))
  const { holds } = await bookings.closedDays.standing(period, days)
  const failures: unknown[] = []
  const attempt = (task: Promise<void>): Promise<void> => task.catch((error: unknown) => void failures.push(error))
  for (const checkoutId of holds) await attempt(bookings.closedDays.dropHold(checkoutId, period))
  const { paid } = await bookings.closedDays.standing(period, days)
  for (const family of paid) await attempt(cancelFamily(container, family, { by: first.created_by ?? "closure", at }))
  if (failures.length > 0) throw failures[0]
}

/** All meals of one family in one transaction: checkouts, meal days, wallets. A day that was reopened meanwhile keeps its meals. */
async function cancelFamily(container: MedusaContainer, family: StandingMeals["paid"][number], { by, at }: { by: string; at: Date }): Promise<void> {
  const { customer_id, meals } = family
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  await bookings.atomically(async (sql) => {
    const closed = new Map((await communes.closuresOn(sql, meals)).map((day) => [`${day.canteen_service_id} ${day.day}`, day.closure_id]))
    const closures = new Map(
      meals.flatMap(({ booking_id, canteen_service_id, day }): [string, string][] => {
        const closureId = closed.get(`${canteen_service_id} ${day}`)
        return closureId ? [[booking_id, closureId]] : []
      })
    )
    const { fresh } = await bookings.closedDays.cancelFamily(sql, { customer_id, by, at, closures })
    await giveBack(wallets, sql, { customer_id, fresh, label: REFUND_LABEL, at })
  })
}
