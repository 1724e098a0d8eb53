import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminWalletsResponse } from "../types/http"
import { readCustomers, searchCustomers } from "./customers"
import { toFamilyRef } from "./family-views"
import { readPayees, toWallet } from "./wallets"

type Asked = { customer_id?: string; q?: string; limit: number; offset: number }

/** Wallets at the payees of the caller's communes, of families that asked those communes for something. */
export async function readAdminWallets(container: MedusaContainer, communes: CommuneScope, asked: Asked): Promise<AdminWalletsResponse> {
  const { limit, offset, q, customer_id } = asked
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const catalogue = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue()
  const payeeIds = [...new Set(catalogue.filter(({ id }) => communes.includes(id)).map((commune) => commune.payee_id))]
  const reachable = await families.customersOf(communes.toArray())
  const asking = customer_id ? reachable.filter((id) => id === customer_id) : reachable
  const customerIds = q ? await searchCustomers(container, asking, q) : asking
  const [accounts, count] = await container
    .resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    .listAndCountCanteenWalletAccounts({ customer_id: customerIds, payee_id: payeeIds }, { take: limit, skip: offset, order: { id: "ASC" } })
  const [customers, payees] = await Promise.all([
    readCustomers(container, accounts.map((account) => account.customer_id)),
    readPayees(container),
  ])
  const wallets = accounts.flatMap((account) => {
    const customer = customers.get(account.customer_id)
    const payee = payees.get(account.payee_id)
    return customer && payee ? [{ ...toWallet(account, payee), family: toFamilyRef(customer) }] : []
  })
  return { wallets, count, limit, offset }
}
