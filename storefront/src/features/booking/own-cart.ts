import "server-only"
import { listCommunes } from "@/data/account"
import { readCartIds, rememberCart } from "@/data/basket-cookie"
import { createCart, getCart } from "@/data/carts"
import { BackendError, isNotFound } from "@/data/errors"

/**
 * Does something with the open cart of the service's payee, made when there is none; a cart that turns out to be another payee's is left alone.
 * Only in actions: the cart is remembered in a cookie.
 */
export async function withOwnCart<T>(token: string, serviceId: string, work: (cartId: string) => Promise<T>): Promise<T> {
  const payeeId = await payeeOf(serviceId)
  const known = (await readCartIds())[payeeId]
  if (known && (await isOpen(token, known))) {
    try {
      return await work(known)
    } catch (error) {
      if (!(error instanceof BackendError && error.code === "cart.other_payee")) throw error
    }
  }
  const cart = await createCart(token)
  const answer = await work(cart.id)
  await rememberCart(payeeId, cart.id)
  return answer
}

async function payeeOf(serviceId: string): Promise<string> {
  const communes = await listCommunes()
  const commune = communes.find(({ canteen_services: services }) => services.some(({ id }) => id === serviceId))
  return commune?.payee_id ?? "unknown"
}

async function isOpen(token: string, cartId: string): Promise<boolean> {
  try {
    return !(await getCart(token, cartId)).completed
  } catch (error) {
    if (isNotFound(error)) return false
    throw error
  }
}
