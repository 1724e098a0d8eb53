import type { BasketResponse, BookingsResponse, MealsResponse, OrderResponse, PayResponse, WalletsResponse } from "../../src/types/http"
import type { Service } from "./canteens"
import type { Answer, Client } from "./client"

type Selections = { beneficiary_id: string; dates: string[] }[]

/** An empty cart. */
export async function openBasket(parent: Client): Promise<string> {
  const { status, body } = await parent.post<BasketResponse>("/store/canteen/carts")
  if (status !== 201) throw new Error(`opening a cart answered ${status}: ${JSON.stringify(body)}`)
  return body.cart.id
}

/** Puts meals of one service in a cart. */
export async function choose(parent: Client, cartId: string, service: Pick<Service, "id">, selections: Selections, strict?: boolean): Promise<Answer<MealsResponse>> {
  const body = { canteen_service_id: service.id, selections, ...(strict === undefined ? {} : { strict }) }
  return parent.send<MealsResponse>("PUT", `/store/canteen/carts/${cartId}/meals`, body)
}

/** A cart with these meals; fails when one of them is refused. */
export async function fillBasket(parent: Client, service: Pick<Service, "id">, selections: Selections): Promise<string> {
  const cartId = await openBasket(parent)
  const { status, body } = await choose(parent, cartId, service, selections, true)
  if (status !== 200) throw new Error(`filling the cart answered ${status}: ${JSON.stringify(body)}`)
  return cartId
}

export async function payByWallet(parent: Client, cartId: string): Promise<Answer<PayResponse>> {
  return parent.post<PayResponse>(`/store/canteen/carts/${cartId}/pay`, { method: "wallet" })
}

export async function readBasket(parent: Client, cartId: string): Promise<BasketResponse["cart"]> {
  return (await parent.get<BasketResponse>(`/store/canteen/carts/${cartId}`)).body.cart
}

export async function readOrder(parent: Client, orderId: string): Promise<OrderResponse["order"]> {
  return (await parent.get<OrderResponse>(`/store/canteen/orders/${orderId}`)).body.order
}

export async function readBookings(parent: Client, query = ""): Promise<BookingsResponse["bookings"]> {
  return (await parent.get<BookingsResponse>(`/store/canteen/bookings${query}`)).body.bookings
}

/** The one wallet of a parent. */
export async function readWallet(parent: Client): Promise<WalletsResponse["wallets"][number]> {
  const [wallet] = (await parent.get<WalletsResponse>("/store/canteen/wallets")).body.wallets
  if (!wallet) throw new Error("the parent has no wallet")
  return wallet
}

export async function balance(parent: Client): Promise<number> {
  return (await readWallet(parent)).balance_cents
}
