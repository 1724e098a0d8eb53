/** The receipts of one order: what was paid, and what came back. */
export function receiptsOfOrder(orderId: string): string {
  return `/compte/recus?commande=${encodeURIComponent(orderId)}`
}
