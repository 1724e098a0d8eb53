import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { mayActOnPayee } from "../modules/staff/rules"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import { maskIban, planPayout } from "../modules/store-credit/rules"
import type { PayoutRecord } from "../modules/store-credit/service"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { notFound } from "../types/canteen-error"
import type { AdminPayout, AdminPayoutsResponse, Payout, PayoutsResponse } from "../types/http"
import { readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"
import { readCardSources } from "./payout-sources"
import type { Staff } from "./staff"

const NEWEST_FIRST = { asked_at: "DESC", id: "DESC" } as const
const OLDEST_FIRST = { asked_at: "ASC", id: "ASC" } as const
const THE_LAST = 20

/** What paying out the whole of a wallet would do, and its pay-outs. */
export async function readPayouts(container: MedusaContainer, wallet: { id: string; balance_cents: number }): Promise<PayoutsResponse> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const [rows, sources] = await Promise.all([
    wallets.listCanteenPayouts({ account_id: wallet.id }, { order: NEWEST_FIRST, take: THE_LAST }),
    readCardSources(container, wallet.id),
  ])
  const { card_cents, transfer_cents } = planPayout(wallet.balance_cents, await wallets.unspentSources(sources))
  return { whole: { amount_cents: wallet.balance_cents, card_cents, transfer_cents }, payouts: await toPayouts(container, rows) }
}

/** One pay-out of a wallet, as its family reads it. */
export async function readPayout(container: MedusaContainer, id: string): Promise<Payout> {
  const rows = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenPayouts({ id })
  const [payout] = await toPayouts(container, rows)
  if (!payout) throw notFound("payout", id)
  return payout
}

type Asked = { state?: "due" | "paid"; limit: number; offset: number }

/** Pay-outs with a transfer at the payees that the caller is granted, the oldest first. */
export async function readAdminPayouts(container: MedusaContainer, staff: Staff, { state, limit, offset }: Asked): Promise<AdminPayoutsResponse> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const accounts = await wallets.listCanteenWalletAccounts({ payee_id: await grantedPayees(container, staff) }, { select: ["id"] })
  const paid_on = state === "due" ? null : { $ne: null }
  const filter = { account_id: accounts.map((account) => account.id), transfer_cents: { $gt: 0 }, ...(state ? { paid_on } : {}) }
  const [rows, count] = await wallets.listAndCountCanteenPayouts(filter, { order: OLDEST_FIRST, take: limit, skip: offset })
  return { payouts: await toAdminPayouts(container, rows), count, limit, offset }
}

/** One such pay-out. @throws CanteenError `payout.not_found`, also for another payee's */
export async function readAdminPayout(container: MedusaContainer, staff: Staff, id: string): Promise<AdminPayout> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const [row] = await wallets.listCanteenPayouts({ id, transfer_cents: { $gt: 0 } })
  const [account] = row ? await wallets.listCanteenWalletAccounts({ id: row.account_id }) : []
  const granted = await grantedPayees(container, staff)
  const [payout] = row && account && granted.includes(account.payee_id) ? await toAdminPayouts(container, [row]) : []
  if (!payout) throw notFound("payout", id)
  return payout
}

async function grantedPayees(container: MedusaContainer, staff: Staff): Promise<string[]> {
  const payees = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenPayees({}, { relations: ["communes"] })
  return payees.filter(({ id, communes }) => mayActOnPayee(staff, { id, commune_ids: communes.map((commune) => commune.id) })).map(({ id }) => id)
}

async function toPayouts(container: MedusaContainer, rows: PayoutRecord[]): Promise<Payout[]> {
  const refunds = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenPayoutRefunds({ payout_id: rows.map((row) => row.id), state: ["due", "unknown"] })
  return rows.map(({ id, amount_cents, transfer_cents, iban, asked_at, paid_on }) => ({
    id,
    amount_cents,
    card_cents: amount_cents - transfer_cents,
    card_pending_cents: refunds.filter((refund) => refund.payout_id === id).reduce((sum, { cents }) => sum + cents, 0),
    transfer_cents,
    iban: iban === null ? null : maskIban(iban),
    asked_at: asked_at.toISOString(),
    paid_on,
  }))
}

async function toAdminPayouts(container: MedusaContainer, rows: PayoutRecord[]): Promise<AdminPayout[]> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const accounts = await wallets.listCanteenWalletAccounts({ id: rows.map((row) => row.account_id) })
  const [views, customers, payees] = await Promise.all([
    toPayouts(container, rows),
    readCustomers(container, accounts.map((account) => account.customer_id)),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenPayees({ id: accounts.map((account) => account.payee_id) }),
  ])
  return rows.flatMap((row, index): AdminPayout[] => {
    const account = accounts.find(({ id }) => id === row.account_id)
    const customer = customers.get(account?.customer_id ?? "")
    const payee = payees.find(({ id }) => id === account?.payee_id)
    const view = views[index]
    if (!customer || !payee || !view) return []
    return [{ ...view, iban: row.iban, account_holder: row.account_holder, family: toFamilyRef(customer), payee: { id: payee.id, name: payee.name } }]
  })
}
