import type { MedusaContainer } from "@medusajs/framework/types"
import { FAMILY_MODULE } from "../modules/family"
import { accountMissing } from "../modules/family/errors"
import type { Family, Ward } from "../modules/family/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { BeneficiariesResponse, Day, FamilyAccount, FamilyBeneficiary, Membership, Person, RegistrationResponse } from "../types/http"
import { readOffers } from "./catalogue"
import { type Customer, readCustomers } from "./customers"
import { commonDiet, readDietChoices, readDietsOf } from "./diets"
import { toAccount, toBeneficiary, toMembership, toPerson } from "./family-views"

/** The account of a customer. @throws CanteenError `account.missing` */
export async function readAccount(container: MedusaContainer, customerId: string): Promise<FamilyAccount> {
  const [family, customer, offers] = await Promise.all([
    readFamily(container, customerId),
    readCustomer(container, customerId),
    readOffers(container),
  ])
  return toAccount(family, customer, offers)
}

/** Everything that a registration wrote. @throws CanteenError `account.missing` */
export async function readRegistration(container: MedusaContainer, customerId: string, today: Day): Promise<RegistrationResponse> {
  const [family, customer, offers] = await Promise.all([
    readFamily(container, customerId),
    readCustomer(container, customerId),
    readOffers(container, today),
  ])
  return {
    account: toAccount(family, customer, offers),
    beneficiaries: family.beneficiaries.map((row) => toBeneficiary(row, today)),
    memberships: family.memberships.map((row) => toMembership(row, offers)),
  }
}

/** Who eats in a family, what, and what else could be chosen. @throws CanteenError `account.missing` */
export async function readBeneficiaries(container: MedusaContainer, customerId: string, today: Day): Promise<BeneficiariesResponse> {
  const { beneficiaries, memberships } = await readFamily(container, customerId)
  const diet_choices = await readDietChoices(container, memberships)
  const dietsOf = await readDietsOf(container, beneficiaries.map(({ id }) => id), diet_choices)
  const withDiets = (row: Ward): FamilyBeneficiary => {
    const diets = dietsOf.get(row.id) ?? []
    return { ...toBeneficiary(row, today), diet: commonDiet(diets), diets }
  }
  return { beneficiaries: beneficiaries.map(withDiets), diet_choices }
}

/** One of them. @throws CanteenError `beneficiary.not_found` */
export async function readBeneficiary(container: MedusaContainer, customerId: string, { id, today }: { id: string; today: Day }): Promise<FamilyBeneficiary> {
  const found = (await readBeneficiaries(container, customerId, today)).beneficiaries.find((one) => one.id === id)
  if (!found) throw notFound("beneficiary", id)
  return found
}

/** What a family asked its communes, in the order of asking, at the prices of today. @throws CanteenError `account.missing` */
export async function readMemberships(container: MedusaContainer, customerId: string, today: Day): Promise<Membership[]> {
  const [family, offers] = await Promise.all([readFamily(container, customerId), readOffers(container, today)])
  return family.memberships.map((row) => toMembership(row, offers))
}

/** One membership of a family. @throws CanteenError `membership.not_found` */
export async function readMembership(container: MedusaContainer, customerId: string, { id, today }: { id: string; today: Day }): Promise<Membership> {
  const found = (await readMemberships(container, customerId, today)).find((membership) => membership.id === id)
  if (!found) throw notFound("membership", id)
  return found
}

/** A commune's answer and the person to tell. @throws CanteenError `membership.not_found`, `account.missing` */
export async function readDecision(container: MedusaContainer, membershipId: string): Promise<{ membership: Membership; person: Person }> {
  const [row] = await container.resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenMemberships({ id: [membershipId] })
  if (!row) throw notFound("membership", membershipId)
  const [family, customer, offers] = await Promise.all([
    readFamily(container, row.customer_id),
    readCustomer(container, row.customer_id),
    readOffers(container),
  ])
  return { membership: toMembership(row, offers), person: toPerson(customer, family.account) }
}

async function readFamily(container: MedusaContainer, customerId: string): Promise<Family> {
  const family = await container.resolve<FamilyModuleService>(FAMILY_MODULE).readFamily(customerId)
  if (!family) throw accountMissing()
  return family
}

async function readCustomer(container: MedusaContainer, customerId: string): Promise<Customer> {
  const customer = (await readCustomers(container, [customerId])).get(customerId)
  if (!customer) throw accountMissing()
  return customer
}
