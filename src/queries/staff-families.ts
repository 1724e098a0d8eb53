import type { MedusaContainer } from "@medusajs/framework/types"
import { FAMILY_MODULE } from "../modules/family"
import type { Family, MembershipRow } from "../modules/family/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type {
  AccountStatus,
  AdminAccount,
  AdminAccountsResponse,
  AdminFamily,
  AdminMembership,
  AdminMembershipsResponse,
  Day,
  FamilyRef,
  MembershipStatus,
} from "../types/http"
import { readOffers } from "./catalogue"
import { readCustomers, searchCustomers } from "./customers"
import { toBeneficiary, toFamilyRef, toMembership, toPerson } from "./family-views"

type ListInput<Status> = { communes: CommuneScope; status?: Status; q?: string; limit: number; offset: number }
type Asked = { today: Day }

/** Memberships asked of the caller's communes, oldest first. The number of SQL statements does not depend on the page. */
export async function readAdminMemberships(
  container: MedusaContainer,
  { communes, today, status, q, limit, offset }: ListInput<MembershipStatus> & Asked
): Promise<AdminMembershipsResponse> {
  const filter = { commune_ids: communes.toArray(), status, customer_ids: await findCustomers(container, communes, q) }
  const [rows, count] = await familiesOf(container).findMemberships(filter, { limit, offset })
  return { memberships: await toAdminMemberships(container, rows, today), count, limit, offset }
}

/** These memberships, limited to the caller's communes, in the order of `ids`. @throws CanteenError `membership.not_found` */
export async function readAdminMembershipsOf(
  container: MedusaContainer,
  communes: CommuneScope,
  { ids, today }: Asked & { ids: string[] }
): Promise<AdminMembership[]> {
  const rows = await familiesOf(container).listCanteenMemberships({ id: ids, commune_id: communes.toArray(), awaits_address: false })
  const views = new Map((await toAdminMemberships(container, rows, today)).map((view) => [view.id, view]))
  return ids.map((id) => {
    const view = views.get(id)
    if (!view) throw notFound("membership", id)
    return view
  })
}

/** One membership as the caller's communes see it. @throws CanteenError `membership.not_found` */
export async function readAdminMembership(
  container: MedusaContainer,
  communes: CommuneScope,
  { id, today }: Asked & { id: string }
): Promise<AdminMembership> {
  const [membership] = await readAdminMembershipsOf(container, communes, { ids: [id], today })
  if (!membership) throw notFound("membership", id)
  return membership
}

/** Family accounts that asked the caller's communes for something, newest first, with their memberships there. */
export async function readAdminAccounts(
  container: MedusaContainer,
  { communes, status, q, limit, offset }: ListInput<AccountStatus>
): Promise<AdminAccountsResponse> {
  const filter = { commune_ids: communes.toArray(), status, customer_ids: await findCustomers(container, communes, q) }
  const [ids, count] = await familiesOf(container).findAccounts(filter, { limit, offset })
  return { accounts: await readAccountsOf(container, communes, ids), count, limit, offset }
}

/** One family account as the caller's communes see it. @throws CanteenError `account.not_found` for a family that never asked them */
export async function readAdminAccount(container: MedusaContainer, communes: CommuneScope, customerId: string): Promise<AdminAccount> {
  const [account] = await readAccountsOf(container, communes, [customerId])
  if (!account || account.memberships.length === 0) throw notFound("account", customerId)
  return account
}

/** The file of a family, with what it asked the caller's communes. @throws CanteenError `family.not_found` for a family that never asked them */
export async function readAdminFamily(
  container: MedusaContainer,
  communes: CommuneScope,
  { customerId, today }: { customerId: string; today: Day }
): Promise<AdminFamily> {
  const [family, customers, offers] = await Promise.all([
    familiesOf(container).readFamily(customerId),
    readCustomers(container, [customerId]),
    readOffers(container, today),
  ])
  const customer = customers.get(customerId)
  const memberships = family ? membershipsIn(communes, family) : []
  if (!family || !customer || memberships.length === 0) throw notFound("family", customerId)
  const othersOf = await readOtherGuardians(container, communes, customerId)
  return {
    customer_id: customerId,
    status: family.account.status,
    person: toPerson(customer, family.account),
    created_at: family.account.created_at.toISOString(),
    beneficiaries: family.beneficiaries.map((row) => ({ ...toBeneficiary(row, today), other_guardians: othersOf(row.id) })),
    memberships: memberships.map((row) => toMembership(row, offers)),
  }
}

/** The other families of this one's children that the caller's communes know; whoever asked other communes stays out of sight. */
async function readOtherGuardians(container: MedusaContainer, communes: CommuneScope, customerId: string): Promise<(beneficiaryId: string) => FamilyRef[]> {
  const others = await familiesOf(container).households.othersOf(customerId)
  const known = new Set((await readAccountsOf(container, communes, [...new Set(others.map((row) => row.customer_id))])).filter(({ memberships }) => memberships.length > 0).map((account) => account.customer_id))
  const customers = await readCustomers(container, [...known])
  return (beneficiaryId) =>
    others.flatMap((row) => {
      const customer = row.beneficiary_id === beneficiaryId ? customers.get(row.customer_id) : undefined
      return customer ? [toFamilyRef(customer)] : []
    })
}

async function readAccountsOf(container: MedusaContainer, communes: CommuneScope, customerIds: string[]): Promise<AdminAccount[]> {
  const [families, customers, offers] = await Promise.all([
    familiesOf(container).readFamilies(customerIds),
    readCustomers(container, customerIds),
    readOffers(container),
  ])
  const views = families.flatMap((family) => {
    const customer = customers.get(family.account.customer_id)
    if (!customer) return []
    const memberships = membershipsIn(communes, family).map((row) => {
      const { id, status, canteen_service, tariff } = toMembership(row, offers)
      return { id, status, canteen_service: { id: canteen_service.id, name: canteen_service.name }, tariff: { id: tariff.id, label: tariff.label } }
    })
    const { status, created_at } = family.account
    const beneficiaries_count = family.beneficiaries.length
    return [{ ...toFamilyRef(customer), status, created_at: created_at.toISOString(), beneficiaries_count, memberships }]
  })
  const byCustomer = new Map(views.map((view) => [view.customer_id, view]))
  return customerIds.flatMap((id) => byCustomer.get(id) ?? [])
}

async function toAdminMemberships(container: MedusaContainer, rows: MembershipRow[], today: Day): Promise<AdminMembership[]> {
  const customerIds = [...new Set(rows.map((row) => row.customer_id))]
  const [families, customers, offers] = await Promise.all([
    familiesOf(container).readFamilies(customerIds),
    readCustomers(container, customerIds),
    readOffers(container, today),
  ])
  const familyOf = new Map(families.map((family) => [family.account.customer_id, family]))
  return rows.flatMap((row) => {
    const family = familyOf.get(row.customer_id)
    const customer = customers.get(row.customer_id)
    if (!family || !customer) return []
    const { canteen_service, tariff, ...membership } = toMembership(row, offers)
    return [
      {
        ...membership,
        canteen_service: { id: canteen_service.id, name: canteen_service.name },
        tariff: { id: tariff.id, label: tariff.label, price_cents: tariff.price_cents },
        family: toFamilyRef(customer),
        account_status: family.account.status,
        beneficiaries: family.beneficiaries.map(({ first_name, last_name, birth_date }) => ({ first_name, last_name, birth_date })),
      },
    ]
  })
}

/** Looks for words among the customers of the caller's communes only; undefined when nothing is looked for. */
async function findCustomers(container: MedusaContainer, communes: CommuneScope, q: string | undefined): Promise<string[] | undefined> {
  if (q === undefined) return undefined
  return searchCustomers(container, await familiesOf(container).customersOf(communes.toArray()), q)
}

function membershipsIn(communes: CommuneScope, family: Family): MembershipRow[] {
  return family.memberships.filter((row) => communes.includes(row.commune_id) && !row.awaits_address)
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}
