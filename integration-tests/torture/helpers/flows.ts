import type { CancelResponse, CartWalletResponse, TopUpResponse } from "../../../src/types/http"
import { fillBasket, payByWallet, readBookings, readWallet } from "../../helpers/baskets"
import { DAYS, type Family } from "../../helpers/canteens"
import { CARDS } from "../../helpers/cards"
import type { Answer } from "../../helpers/client"
import type { Town } from "./town"

/** A request that moves money, with all before it done: `go` sends it, and can be sent again. */
export type Move = { go: () => Promise<Answer<unknown>> }
export type Flow = (town: Town, family: Family) => Promise<Move>

const TOP_UP_CENTS = 3_000
const WALLET_PART_CENTS = 500

/** A basket of two meals. */
export async function basketOf({ canteens }: Town, { parent, louane }: Family): Promise<string> {
  return fillBasket(parent, canteens.coubon, [{ beneficiary_id: louane, dates: [DAYS.thursday, DAYS.monday] }])
}

/** A basket of two meals, paid by wallet. */
export const byWallet: Flow = async (town, family) => {
  const cart = await basketOf(town, family)
  return { go: () => payByWallet(family.parent, cart) }
}

/** A basket of two meals, a part by wallet, the rest by a card that was typed in. */
export const byCard: Flow = async (town, family) => {
  const { cards } = town
  const cart = await basketOf(town, family)
  await family.parent.post<CartWalletResponse>(`/store/canteen/carts/${cart}/wallet`, { amount_cents: WALLET_PART_CENTS })
  await cards.confirm(await cards.begin(family.parent, await cards.collect(family.parent, cart)), CARDS.good)
  return { go: () => cards.complete(family.parent, cart) }
}

/** A top-up whose card was typed in. */
export const topUp: Flow = async ({ cards }, { parent }) => {
  const wallet = await readWallet(parent)
  const { body } = await parent.post<TopUpResponse>(`/store/canteen/wallets/${wallet.id}/top-ups`, { amount_cents: TOP_UP_CENTS })
  await cards.confirm(await cards.begin(parent, body.payment_collection_id), CARDS.good)
  return { go: () => cards.complete(parent, body.cart_id) }
}

/** One of two meals is cancelled, to the wallet or to the card. */
const cancelling =
  (pay: Flow, refund_to: "wallet" | "card"): Flow =>
  async (town, family) => {
    await (await pay(town, family)).go()
    await settled(town)
    const [booking] = await readBookings(family.parent, "?status=confirmed")
    return { go: () => family.parent.post<CancelResponse>("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to }) }
  }

export const cancelToWallet = cancelling(byWallet, "wallet")
export const cancelToCard = cancelling(byCard, "card")

/** Waits until what follows an answer is done, but for what the last repair left; or gives up: the oracle says then what is left. */
export async function settled(town: Town): Promise<void> {
  for (const end = performance.now() + 5_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if ((await town.countWaiting()) <= town.leftBehind) return
  }
}
