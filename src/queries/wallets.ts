import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { cardProviderOf } from "../decisions/card-provider"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import { reasonOf } from "../modules/store-credit/rules"
import type { AccountRow, EntryRow } from "../modules/store-credit/service"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { notFound } from "../types/canteen-error"
import type { Wallet, WalletEntry } from "../types/http"
import { readCovers } from "./wallet-cover"

const SUGGESTED_CENTS = [2000, 5000, 10000]
type PayeeBounds = Wallet["payee"] & { top_up_min_cents: number; top_up_max_cents: number; wallet_cap_cents: number; card_account: string | null }

type OwnWallet = { wallet: Wallet; cap_cents: number; card_account: string | null }

/**
 * The wallets of a customer, one for each payee of the communes where it has asked for something, in the communes' order; at 0 if new. One
 * that holds money stays, whatever was left since.
 */
export async function readWallets(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<Wallet[]> {
  const payees = await payeesOf(container, customerId)
  const accounts = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).openAccounts(customerId, [...payees.keys()])
  const accountOf = new Map(accounts.map((account) => [account.payee_id, account]))
  const wallets = [...payees.values()].flatMap((payee) => {
    const account = accountOf.get(payee.id)
    return account ? [toWallet(account, payee)] : []
  })
  return readCovers(container, { customer_id: customerId, wallets, now })
}

/** One wallet of a customer with its payee's bounds and card account; another's is not found. */
export async function readWallet(container: MedusaContainer, walletId: string, customerId: string): Promise<OwnWallet> {
  const account = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).findAccount(walletId, customerId)
  const payee = account && (await readPayees(container)).get(account.payee_id)
  if (!account || !payee) throw notFound("wallet", walletId)
  return { wallet: toWallet(account, payee), cap_cents: payee.wallet_cap_cents, card_account: payee.card_account }
}

/** Entries of a wallet, newest first, each with the order that it belongs to. */
export async function readEntries(
  container: MedusaContainer,
  walletId: string,
  page: { limit: number; offset: number }
): Promise<[WalletEntry[], number]> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const [rows, count] = await wallets.readEntries(walletId, page)
  const orders = await readOrdersOf(container, rows)
  const entries = rows.map((row) => {
    const order_id = orders.get(row.reference ?? "")
    return {
      id: row.id,
      amount_cents: row.amount_cents,
      balance_after_cents: row.balance_after_cents,
      kind: row.kind,
      label: row.label,
      reason: reasonOf(row),
      created_at: row.posted_at.toISOString(),
      ...(order_id ? { order_id } : {}),
    }
  })
  return [entries, count]
}

/** From the reference of an entry (checkout, booking or top-up) to its order. */
export async function readOrdersOf(container: MedusaContainer, rows: EntryRow[]): Promise<Map<string, string>> {
  const references = rows.flatMap((row) => row.reference ?? [])
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const [cancelled, topUps] = await Promise.all([
    bookings.listCanteenBookings({ id: references }, { select: ["id", "checkout_id"] }),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenTopUps({ id: references }),
  ])
  const checkouts = await bookings.listCanteenCheckouts({ id: [...references, ...cancelled.map((booking) => booking.checkout_id)] })
  const orderOf = new Map(checkouts.flatMap((checkout) => (checkout.order_id ? [[checkout.id, checkout.order_id] as const] : [])))
  return new Map([
    ...orderOf,
    ...topUps.flatMap((topUp) => (topUp.order_id ? [[topUp.id, topUp.order_id] as const] : [])),
    ...cancelled.flatMap((booking) => {
      const order = orderOf.get(booking.checkout_id)
      return order ? [[booking.id, order] as const] : []
    }),
  ])
}

async function payeesOf(container: MedusaContainer, customerId: string): Promise<Map<string, PayeeBounds>> {
  const [payees, catalogue, family, filled] = await Promise.all([
    readPayees(container),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).readBookers(customerId),
    container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenWalletAccounts({ customer_id: customerId, balance_cents: { $gt: 0 } }),
  ])
  const services = new Set(family.memberships.map((membership) => membership.canteen_service_id))
  const wanted = catalogue.filter((commune) => commune.canteen_services.some((service) => services.has(service.id)))
  const ids = [...new Set([...wanted.map((commune) => commune.payee_id), ...filled.map((account) => account.payee_id)])]
  return new Map(
    ids.flatMap((id): [string, PayeeBounds][] => {
      const payee = payees.get(id)
      return payee ? [[id, payee]] : []
    })
  )
}

/** Every payee with its communes and its bounds, by id. */
export async function readPayees(container: MedusaContainer): Promise<Map<string, PayeeBounds>> {
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenPayees({}, { relations: ["communes"] })
  return new Map(
    rows.map(({ id, name, communes, top_up_min_cents, top_up_max_cents, wallet_cap_cents, card_account }) => [
      id,
      { id, name, communes: communes.map((commune) => ({ id: commune.id, name: commune.name })), top_up_min_cents, top_up_max_cents, wallet_cap_cents, card_account },
    ])
  )
}

/** A wallet as staff reads it. */
export function walletOf(account: { id: string; balance_cents: number }, payee: PayeeBounds): Omit<Wallet, "low_balance_cents" | "provider_id"> {
  const { id, name, communes, top_up_min_cents: min_cents, top_up_max_cents: max_cents } = payee
  const suggested_cents = SUGGESTED_CENTS.filter((cents) => min_cents <= cents && cents <= max_cents)
  return { id: account.id, payee: { id, name, communes }, balance_cents: account.balance_cents, top_up: { min_cents, max_cents, suggested_cents } }
}

/** A wallet as its family reads it. */
function toWallet(account: AccountRow, payee: PayeeBounds): Wallet {
  return { ...walletOf(account, payee), low_balance_cents: account.low_balance_cents, provider_id: cardProviderOf(payee) }
}
