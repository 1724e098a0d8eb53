import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { mayActOnPayee } from "../modules/staff/rules"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { AccountRow } from "../modules/store-credit/service"
import type StoreCreditModuleService from "../modules/store-credit/service"
import { CanteenError, notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminWallet, AdminWalletsResponse } from "../types/http"
import { readCustomers, searchCustomers } from "./customers"
import { toFamilyRef } from "./family-views"
import type { Staff } from "./staff"
import { readPayees, walletOf } from "./wallets"

/** Who asks, and the communes within its reach. */
export type Caller = { staff: Staff; communes: CommuneScope }
type Asked = { customer_id?: string; q?: string; limit: number; offset: number }

/** Wallets at the payees of the caller's communes, of families that asked those communes for something. */
export async function readAdminWallets(container: MedusaContainer, caller: Caller, asked: Asked): Promise<AdminWalletsResponse> {
  const { limit, offset, q, customer_id } = asked
  const reach = await readReach(container, caller.communes)
  const asking = customer_id ? reach.customer_ids.filter((id) => id === customer_id) : reach.customer_ids
  const customerIds = q ? await searchCustomers(container, asking, q) : asking
  const [accounts, count] = await container
    .resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    .listAndCountCanteenWalletAccounts({ customer_id: customerIds, payee_id: reach.payee_ids }, { take: limit, skip: offset, order: { id: "ASC" } })
  return { wallets: await toAdminWallets(container, caller.staff, accounts), count, limit, offset }
}

/** One such wallet, with its account. @throws CanteenError `wallet.not_found` also for a wallet out of the caller's reach */
export async function readAdminWallet(container: MedusaContainer, caller: Caller, id: string): Promise<{ wallet: AdminWallet; account: AccountRow }> {
  const [account] = await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).listCanteenWalletAccounts({ id })
  const reach = await readReach(container, caller.communes)
  const within = account && reach.payee_ids.includes(account.payee_id) && reach.customer_ids.includes(account.customer_id)
  const [wallet] = within ? await toAdminWallets(container, caller.staff, [account]) : []
  if (!account || !wallet) throw notFound("wallet", id)
  return { wallet, account }
}

/** The same wallet, for who may move its money by hand. @throws CanteenError `payee.not_granted` (403) */
export async function readAdjustableWallet(container: MedusaContainer, caller: Caller, id: string): Promise<AccountRow> {
  const { wallet, account } = await readAdminWallet(container, caller, id)
  if (wallet.may_adjust) return account
  throw new CanteenError("forbidden", "payee.not_granted", `"${wallet.payee.name}" cashes for other communes too: only who is granted all of them may adjust its wallets`)
}

async function readReach(container: MedusaContainer, communes: CommuneScope): Promise<{ payee_ids: string[]; customer_ids: string[] }> {
  const [catalogue, customer_ids] = await Promise.all([
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).customersOf(communes.toArray()),
  ])
  const payee_ids = [...new Set(catalogue.filter(({ id }) => communes.includes(id)).map((commune) => commune.payee_id))]
  return { payee_ids, customer_ids }
}

async function toAdminWallets(container: MedusaContainer, staff: Staff, accounts: AccountRow[]): Promise<AdminWallet[]> {
  const [customers, payees] = await Promise.all([
    readCustomers(container, accounts.map((account) => account.customer_id)),
    readPayees(container),
  ])
  return accounts.flatMap((account) => {
    const customer = customers.get(account.customer_id)
    const payee = payees.get(account.payee_id)
    if (!customer || !payee) return []
    const may_adjust = mayActOnPayee(staff, { id: payee.id, commune_ids: payee.communes.map(({ id }) => id) })
    return [{ ...walletOf(account, payee), family: toFamilyRef(customer), may_adjust }]
  })
}
