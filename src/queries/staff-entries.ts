import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import { reasonOf } from "../modules/store-credit/rules"
import type { EntryRow } from "../modules/store-credit/service"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { AdminEntriesResponse, AdminWalletEntry, EntryKind } from "../types/http"
import { type Caller, readAdminWallet } from "./staff-wallets"
import { readOrdersOf } from "./wallets"

/** Movements that pay meals, so that they belong to the meals' communes; the others belong to the payee. */
const OF_MEALS: readonly EntryKind[] = ["checkout", "reversal", "refund"]

/** The movements of a wallet, newest first; of another commune's, only the date and the amount. @throws CanteenError `wallet.not_found` */
export async function readAdminEntries(
  container: MedusaContainer,
  caller: Caller,
  { id, page }: { id: string; page: { limit: number; offset: number } }
): Promise<AdminEntriesResponse> {
  const { wallet } = await readAdminWallet(container, caller, id)
  const [rows, count] = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).readEntries(id, page)
  const [orders, communesOf] = await Promise.all([readOrdersOf(container, rows), readCommunesOf(container, rows)])
  const entries = rows.map((row): AdminWalletEntry => {
    const reference = row.reference ?? ""
    const own = !OF_MEALS.includes(row.kind) || (communesOf.get(reference) ?? []).some((communeId) => caller.communes.includes(communeId))
    const { kind, label, balance_after_cents } = own ? row : { kind: null, label: null, balance_after_cents: null }
    const reason = own ? reasonOf(row) : null
    const order_id = own ? (orders.get(reference) ?? null) : null
    return { id: row.id, amount_cents: row.amount_cents, created_at: row.posted_at.toISOString(), kind, label, reason, balance_after_cents, order_id }
  })
  return { wallet, entries, count, ...page }
}

/** From the reference of an entry (a checkout or a booking) to the communes of its meals. */
async function readCommunesOf(container: MedusaContainer, rows: EntryRow[]): Promise<Map<string, string[]>> {
  const references = rows.filter(({ kind }) => OF_MEALS.includes(kind)).flatMap((row) => row.reference ?? [])
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const select: ("id" | "checkout_id" | "commune_id")[] = ["id", "checkout_id", "commune_id"]
  const [ofCheckouts, ofRefunds] = await Promise.all([
    bookings.listCanteenBookings({ checkout_id: references }, { select }),
    bookings.listCanteenBookings({ id: references }, { select }),
  ])
  const communes = new Map<string, string[]>()
  const note = (reference: string, communeId: string): void => void communes.set(reference, [...(communes.get(reference) ?? []), communeId])
  for (const { checkout_id, commune_id } of ofCheckouts) note(checkout_id, commune_id)
  for (const { id, commune_id } of ofRefunds) note(id, commune_id)
  return communes
}
