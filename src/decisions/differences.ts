import type { DifferenceKind } from "../types/http"

/** Every kind of difference, and whether the application tries to repair it by itself. What staff can do about each is said in the admin's own words. */
export const DIFFERENCE_KINDS: Readonly<Record<DifferenceKind, { repairs: boolean }>> = {
  wallet_balance: { repairs: false },
  wallet_chain: { repairs: false },
  checkout_wallet: { repairs: false },
  refund_wallet: { repairs: false },
  booking_without_order: { repairs: true },
  seats_taken: { repairs: false },
  hold_ended: { repairs: true },
  order_behind: { repairs: true },
  order_books: { repairs: false },
  order_unpaid: { repairs: true },
  transaction_missing: { repairs: true },
  refund_pending: { repairs: true },
  two_orders: { repairs: false },
  cart_not_completed: { repairs: true },
  top_up_not_credited: { repairs: true },
  top_up_not_captured: { repairs: false },
  authorised_without_order: { repairs: true },
  card_books: { repairs: false },
  mail_failed: { repairs: false },
}

/** Whether this is a kind of difference that we know. */
export function isDifferenceKind(kind: string): kind is DifferenceKind {
  return Object.hasOwn(DIFFERENCE_KINDS, kind)
}

/** Whom a difference concerns: some communes, a whole payee, or, with neither, the platform. */
export type Concerned = { commune_ids: string[]; payee_id: string | null }
/** Where someone may look: their communes, and for each payee all the communes that it serves. `platform` sees everything. */
export type Reach = { commune_ids: readonly string[]; communes_of_payees: ReadonlyMap<string, string[]>; platform: boolean }

/** Whether someone may see a difference: one of its communes is theirs, or all the communes of its payee. */
export function canSee({ commune_ids, payee_id }: Concerned, reach: Reach): boolean {
  if (reach.platform) return true
  if (commune_ids.length > 0) return commune_ids.some((id) => reach.commune_ids.includes(id))
  const served = reach.communes_of_payees.get(payee_id ?? "") ?? []
  return served.length > 0 && served.every((id) => reach.commune_ids.includes(id))
}

/** Whether someone may see its amounts too: other communes have no part in it. */
export function canSeeAmounts(concerned: Concerned, reach: Reach): boolean {
  return canSee(concerned, reach) && (reach.platform || concerned.commune_ids.every((id) => reach.commune_ids.includes(id)))
}
