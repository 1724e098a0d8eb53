import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { todayAt } from "../modules/family/rules"
import type { ClosingResponse } from "../types/http"
import { readPayouts } from "./payouts"
import { readWallets } from "./wallets"

/** What closing a family's account would do at this instant: the meals that stand in its way, and what each of its wallets gives back. */
export async function readClosing(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<ClosingResponse["closing"]> {
  const [meals_to_come, wallets] = await Promise.all([
    container.resolve<BookingModuleService>(BOOKING_MODULE).countComing({ customer_id: customerId }, todayAt(now)),
    readWallets(container, customerId, now),
  ])
  const filled = wallets.filter(({ balance_cents }) => balance_cents > 0)
  const payouts = await Promise.all(
    filled.map(async ({ id, payee, balance_cents }) => {
      const { whole } = await readPayouts(container, { id, balance_cents })
      return { wallet_id: id, payee: { id: payee.id, name: payee.name }, ...whole }
    })
  )
  return { meals_to_come, payouts }
}
