import { readEnvironment } from "../environment"

/** Where a family finds its receipts, or those of one order: a mail leads there, since it leaves before the receipt has its number. */
export function receiptsUrl(orderId?: string): string {
  const url = new URL("/compte/recus", readEnvironment().STOREFRONT_URL)
  if (orderId) url.searchParams.set("commande", orderId)
  return url.href
}
