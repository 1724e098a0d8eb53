import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import type { Basket } from "@wire"
import { getCart } from "./carts"
import { isNotFound } from "./errors"
import { cookieOptions } from "./session"

const NAME = "canteen_carts"
const MONTH_SECONDS = 30 * 24 * 60 * 60
const MOST = 8

/** Cart ids by payee: meals of two payees are two orders, so two carts. */
const schema = z.record(z.string(), z.string())
type CartIds = z.infer<typeof schema>

export async function readCartIds(): Promise<CartIds> {
  const raw = (await cookies()).get(NAME)?.value
  if (!raw) return {}
  try {
    return schema.parse(JSON.parse(raw))
  } catch {
    // A cookie that is not ours to read holds no cart: the next one that we write replaces it.
    return {}
  }
}

async function writeCartIds(ids: CartIds): Promise<void> {
  const last = Object.entries(ids).slice(-MOST)
  ;(await cookies()).set(NAME, JSON.stringify(Object.fromEntries(last)), cookieOptions(MONTH_SECONDS))
}

/** Only in actions and route handlers. */
export async function rememberCart(payeeId: string, cartId: string): Promise<void> {
  await writeCartIds({ ...(await readCartIds()), [payeeId]: cartId })
}

/** Only in actions and route handlers. */
export async function forgetCart(cartId: string): Promise<void> {
  const ids = Object.entries(await readCartIds()).filter(([, id]) => id !== cartId)
  await writeCartIds(Object.fromEntries(ids))
}

/** The open baskets of this browser; a cart that is paid, or no longer the family's, is not one. */
export async function openBaskets(token: string): Promise<Basket[]> {
  const ids = Object.values(await readCartIds())
  const baskets = await Promise.all(ids.map((id) => getCart(token, id).catch(absent)))
  return baskets.filter((basket) => basket !== null).filter((basket) => !basket.completed)
}

function absent(error: unknown): null {
  if (isNotFound(error)) return null
  throw error
}
