import "server-only"
import { cache } from "react"
import type {
  Basket,
  BasketResponse,
  CartWalletRequest,
  CartWalletResponse,
  HoldResponse,
  MealsRequest,
  MealsResponse,
  OrderSummary,
  PayResponse,
} from "@wire"
import { call } from "./client"

function path(cartId: string, action = ""): string {
  return `/store/canteen/carts/${encodeURIComponent(cartId)}${action}`
}

/** A new empty cart of the family. */
export async function createCart(token: string): Promise<Basket> {
  const { cart } = await call<BasketResponse>("/store/canteen/carts", { method: "POST", token, body: {} })
  return cart
}

export const getCart = cache(async (token: string, cartId: string): Promise<Basket> => {
  const { cart } = await call<BasketResponse>(path(cartId), { token })
  return cart
})

/** Replaces the meals of one canteen service. @throws `cart.other_payee` when the cart belongs to another payee. */
export async function putMeals(token: string, cartId: string, body: MealsRequest): Promise<MealsResponse> {
  return call<MealsResponse>(path(cartId, "/meals"), { method: "PUT", token, body })
}

export async function applyWallet(token: string, cartId: string, body: CartWalletRequest): Promise<CartWalletResponse> {
  return call<CartWalletResponse>(path(cartId, "/wallet"), { method: "POST", token, body })
}

/** Keeps the seats while a card is paid, or extends that once. @throws 409 `meals.full`. */
export async function holdCart(token: string, cartId: string): Promise<HoldResponse> {
  return call<HoldResponse>(path(cartId, "/hold"), { method: "POST", token, body: {} })
}

/** Pays the whole cart with the wallet. Repeatable: the same order comes back. */
export async function payByWallet(token: string, cartId: string): Promise<OrderSummary> {
  const { order } = await call<PayResponse>(path(cartId, "/pay"), { method: "POST", token, body: { method: "wallet" } })
  return order
}
