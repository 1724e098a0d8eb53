import { mayActOnPayee, seesEveryCommune } from "../modules/staff/rules"
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
/** Where someone may look: their grant, and for each payee all the communes that it serves. */
export type Reach = { staff: Parameters<typeof mayActOnPayee>[0]; communes_of_payees: ReadonlyMap<string, string[]> }

/** Whether someone may see a difference: one of its communes is theirs, or they may act on its whole payee; what is nobody's is the platform's. */
export function canSee({ commune_ids, payee_id }: Concerned, reach: Reach): boolean {
  if (seesEveryCommune(reach.staff.role)) return true
  if (commune_ids.length > 0) return commune_ids.some((id) => reach.staff.commune_ids.includes(id))
  return payee_id !== null && mayActOnPayee(reach.staff, { id: payee_id, commune_ids: reach.communes_of_payees.get(payee_id) ?? [] })
}

/** Whether someone may see its amounts too: other communes have no part in it. */
export function canSeeAmounts(concerned: Concerned, reach: Reach): boolean {
  return canSee(concerned, reach) && (seesEveryCommune(reach.staff.role) || concerned.commune_ids.every((id) => reach.staff.commune_ids.includes(id)))
}
