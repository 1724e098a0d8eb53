import type { IAuthModuleService, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createCustomersWorkflow,
  emitEventStep,
  releaseLockStep,
  setAuthAppMetadataStep,
  updateCustomersWorkflow,
} from "@medusajs/medusa/core-flows"
import { readEnvironment } from "../environment"
import { FAMILY_MODULE } from "../modules/family"
import { registrationExists } from "../modules/family/errors"
import type { BeneficiaryInput, MembershipInput } from "../modules/family/registration"
import type FamilyModuleService from "../modules/family/service"
import { readTariffChoices } from "../queries/tariff-choices"
import { CanteenError, invalidField } from "../types/canteen-error"
import type { Day, Gender, Instant } from "../types/http"
import { askFirstAddressStep } from "./ask-address"

/** The terms that a family must accept today. Changing them is a new version, and a new text in the storefront. */
export const TERMS_VERSION = "2026-11"

export const FAMILY_REGISTERED = "canteen.family_registered"

export type RegisterFamilyInput = {
  auth_identity_id: string
  person: {
    first_name: string
    last_name: string
    gender?: Gender | null
    birth_date?: Day | null
    phone?: string | null
    company?: string | null
  }
  newsletter: boolean
  partner_offers: boolean
  terms_version: string
  beneficiaries: BeneficiaryInput[]
  memberships: Omit<MembershipInput, "commune_id">[]
  today: Day
  now: Instant
}
type Registrant = { email: string; customer_id: string | null }

/** Who registers: the e-mail of the login itself, never of the request. Refuses whoever is a family already. */
const identifyStep = createStep("canteen-identify-registrant", async ({ auth_identity_id }: RegisterFamilyInput, { container }) => {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const [identity] = await auth.listAuthIdentities({ id: [auth_identity_id] }, { relations: ["provider_identities"] })
  const email = identity?.provider_identities?.find(({ provider }) => provider === "emailpass")?.entity_id
  if (!email) throw new CanteenError("unauthorized", "registration.token", "Registering needs the token of an e-mail and a password")
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ email, has_account: true }, { select: ["id"], take: 1 })
  const own = identity.app_metadata?.customer_id
  if (customer && customer.id !== own) throw registrationExists()
  if (customer && (await familiesOf(container).readFamily(customer.id))) throw registrationExists()
  return new StepResponse<Registrant>({ email, customer_id: customer?.id ?? null })
})

/** Checks the terms and finds the communes of the tariffs that were chosen. */
const checkChoicesStep = createStep("canteen-check-registration", async (input: RegisterFamilyInput, { container }) => {
  if (input.terms_version !== TERMS_VERSION) {
    throw invalidField("terms.version", `terms.version "${input.terms_version}" must be the current one, "${TERMS_VERSION}"`, "terms.outdated")
  }
  return new StepResponse(await readTariffChoices(container, input.memberships))
})

type FamilyRows = { customer_id: string; memberships: MembershipInput[]; input: RegisterFamilyInput }

const writeFamilyStep = createStep(
  "canteen-write-family",
  async ({ customer_id, memberships, input }: FamilyRows, { container }) => {
    const { person, newsletter, partner_offers, terms_version, beneficiaries, today } = input
    await familiesOf(container).register({
      customer_id,
      gender: person.gender ?? null,
      birth_date: person.birth_date ?? null,
      newsletter,
      partner_offers,
      terms_version,
      awaits_address: readEnvironment().EMAIL_CONFIRMATION === "required",
      beneficiaries,
      memberships,
      today,
      at: new Date(input.now),
    })
    return new StepResponse({ customer_id }, customer_id)
  },
  async (customerId, { container }) => {
    if (customerId) await familiesOf(container).unregister(customerId)
  }
)

/**
 * Makes a customer and its family of a login: all of it or nothing. A login that is a customer of the shop already, without a
 * family, keeps its customer. The login is tied to its customer last: core's step cannot untie it when a later step fails.
 */
export const registerFamilyWorkflow = createWorkflow("canteen-register-family", (input: RegisterFamilyInput) => {
  const lock = transform({ input }, (data) => `canteen-registration:${data.input.auth_identity_id}`)
  acquireLockStep({ key: lock, timeout: 10, ttl: 30 })
  const registrant = identifyStep(input)
  const memberships = checkChoicesStep(input)
  const person = transform({ input }, ({ input: { person: { first_name, last_name, phone, company } } }) => ({
    first_name,
    last_name,
    phone: phone ?? null,
    company_name: company ?? null,
  }))
  const created = when("canteen-new-customer", { registrant }, (data) => data.registrant.customer_id === null).then(() =>
    createCustomersWorkflow.runAsStep({
      input: transform({ registrant, person }, (data) => ({
        customersData: [{ ...data.person, email: data.registrant.email, has_account: true }],
      })),
    })
  )
  when("canteen-known-customer", { registrant }, (data) => data.registrant.customer_id !== null).then(() =>
    updateCustomersWorkflow.runAsStep({
      input: transform({ registrant, person }, (data) => ({ selector: { id: [data.registrant.customer_id ?? ""] }, update: data.person })),
    })
  )
  const customer_id = transform({ created, registrant }, (data) => data.registrant.customer_id ?? data.created?.[0]?.id ?? "")
  const family = writeFamilyStep({ customer_id, memberships, input })
  askFirstAddressStep(
    transform({ input, registrant, customer_id }, ({ input: { auth_identity_id, now }, registrant: { email }, customer_id }) => ({ customer_id, auth_identity_id, email, now }))
  )
  when("canteen-new-login", { registrant }, (data) => data.registrant.customer_id === null).then(() => {
    setAuthAppMetadataStep({ authIdentityId: input.auth_identity_id, actorType: "customer", value: customer_id })
  })
  emitEventStep({ eventName: FAMILY_REGISTERED, data: family })
  releaseLockStep({ key: lock })
  return new WorkflowResponse(family)
})

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}
