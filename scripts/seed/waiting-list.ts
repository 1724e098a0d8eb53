import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { addDays } from "../../src/modules/commune/rules"
import { FAMILY_MODULE } from "../../src/modules/family"
import { todayAt } from "../../src/modules/family/rules"
import type FamilyModuleService from "../../src/modules/family/service"
import { readOffers, rivalsOf } from "../../src/queries/catalogue"
import type { CommuneOffer } from "../../src/types/http"
import { createCartForMealsWorkflow } from "../../src/workflows/create-cart"
import { joinWaitingListWorkflow } from "../../src/workflows/join-waiting-list"
import { payByWalletWorkflow } from "../../src/workflows/pay-by-wallet"
import { setCartMealsWorkflow } from "../../src/workflows/set-cart-meals"

type Eater = { customer_id: string; beneficiary_ids: string[] }
type Crowd = { sales_channel_id: string; communes: CommuneOffer[]; families: Eater[] }

/** A school canteen with few seats: the one commune of the demonstration where a day is full. */
export const SMALL_CANTEEN = { commune: "rosieres", service: "cantine", seats: 4 }
const WAITING = 2
const DAYS_AHEAD = 21

/** One day of the small canteen is full, and two families wait for it: the second lets its wallet book by itself. */
export async function seedWaitingList(container: MedusaContainer, { sales_channel_id, communes, families }: Crowd): Promise<void> {
  const commune = communes.find(({ slug }) => slug === SMALL_CANTEEN.commune)
  const service = commune?.canteen_services.find(({ slug }) => slug === SMALL_CANTEEN.service)
  if (!commune || !service) throw new Error("the demonstration lacks its small canteen")
  const membership = { commune_id: commune.id, canteen_service_id: service.id, tariff_id: service.tariffs.find(({ audience }) => audience === "child")?.id ?? "" }
  for (const { customer_id } of families) await admit(container, customer_id, membership)
  const now = currentInstant()
  let left = SMALL_CANTEEN.seats
  let date: string | undefined
  let waiting = 0
  for (const { customer_id, beneficiary_ids } of families) {
    if (waiting === WAITING) return
    if (date && left === 0) {
      const input = { customer_id, canteen_service_id: service.id, beneficiary_id: beneficiary_ids[0] ?? "", dates: [date], take_at_once: waiting > 0, now: now.toString() }
      await joinWaitingListWorkflow(container).run({ input })
      waiting += 1
      continue
    }
    const { result: cart } = await createCartForMealsWorkflow(container).run({ input: { customer_id, sales_channel_id } })
    const cartInput = { cart_id: cart.id, customer_id, now: now.toString() }
    const eating = beneficiary_ids.slice(0, left)
    date ??= await firstDay(container, { ...cartInput, canteen_service_id: service.id }, eating)
    const chosen = date
    if (!chosen) return
    const selections = eating.map((beneficiary_id) => ({ beneficiary_id, dates: [chosen] }))
    await setCartMealsWorkflow(container).run({ input: { ...cartInput, canteen_service_id: service.id, selections, strict: true } })
    await payByWalletWorkflow(container).run({ input: cartInput })
    left -= eating.length
  }
}

type Membership = { commune_id: string; canteen_service_id: string; tariff_id: string }

async function admit(container: MedusaContainer, customerId: string, wanted: Membership): Promise<void> {
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const { id } = await families.requestMembership(customerId, wanted)
  const rivals = rivalsOf(await readOffers(container))
  const verdict = { status: "approved" as const, reason: null, by: "demo", at: new Date(currentInstant().epochMilliseconds) }
  await families.decideMembership({ id, commune_ids: [wanted.commune_id] }, { verdict, rivals })
}

/** A week from now or later, the first day on which these children may eat; nothing in the long holidays. */
async function firstDay(
  container: MedusaContainer,
  cart: { cart_id: string; customer_id: string; canteen_service_id: string; now: string },
  beneficiaryIds: string[]
): Promise<string | undefined> {
  const today = todayAt(currentInstant())
  for (let ahead = 8; ahead <= DAYS_AHEAD; ahead += 1) {
    const date = addDays(today, ahead)
    const selections = beneficiaryIds.map((beneficiary_id) => ({ beneficiary_id, dates: [date] }))
    const { result } = await setCartMealsWorkflow(container).run({ input: { ...cart, selections, strict: false } })
    if (result.refused.length === 0) return date
  }
  return undefined
}
