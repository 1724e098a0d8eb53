import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { addDays, eachDay } from "../../src/modules/commune/rules"
import { todayAt } from "../../src/modules/family/rules"
import { createCartForMealsWorkflow } from "../../src/workflows/create-cart"
import { payByWalletWorkflow } from "../../src/workflows/pay-by-wallet"
import { setCartMealsWorkflow } from "../../src/workflows/set-cart-meals"

type Families = { sales_channel_id: string; families: { customer_id: string; beneficiary_ids: string[] }[] }

const DAYS_AHEAD = 9

/** Some families have booked the days to come at Aiguilhe, as parents do: a basket, paid from the wallet. */
export async function seedBookings(container: MedusaContainer, { sales_channel_id, families }: Families): Promise<void> {
  const catalogue = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue()
  const service = catalogue.find(({ slug }) => slug === "aiguilhe")?.canteen_services.find(({ slug }) => slug === "cantine")
  if (!service) throw new Error("the demonstration lacks the canteen of Aiguilhe")
  const now = currentInstant()
  const today = todayAt(now)
  const dates = eachDay(today, addDays(today, DAYS_AHEAD))
  for (const { customer_id, beneficiary_ids } of families) {
    const { result: cart } = await createCartForMealsWorkflow(container).run({ input: { customer_id, sales_channel_id } })
    const selections = beneficiary_ids.map((beneficiary_id) => ({ beneficiary_id, dates }))
    const input = { cart_id: cart.id, customer_id, now: now.toString() }
    const { result: set } = await setCartMealsWorkflow(container).run({
      input: { ...input, canteen_service_id: service.id, selections, strict: false },
    })
    if (set.accepted > 0) await payByWalletWorkflow(container).run({ input })
  }
}
