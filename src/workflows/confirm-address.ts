import type { IAuthModuleService, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import type { AddressRow } from "../modules/session/addresses"
import { addressTaken, linkEnded } from "../modules/session/errors"
import type SessionModuleService from "../modules/session/service"
import type { AddressConfirmed } from "../types/http"
import { readAddressLink } from "./address-link"
import { isTaken } from "./ask-address"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type ConfirmAddressInput = { link: string; now: string }

/** What is confirmed stays so: a crash before the account has followed leaves a link that can be opened again. */
const confirmStep = createStep("canteen-confirm-address", async ({ link, now }: ConfirmAddressInput, { container }) => {
  const at = new Date(now)
  const sessions = container.resolve<SessionModuleService>(SESSION_MODULE)
  const opened = readAddressLink(container, link)
  const request = opened && (await sessions.addresses.confirm(opened.id, opened.side, at))
  if (!request) throw linkEnded()
  const waits_for = request.confirmed_at === null ? "new" : request.former_email !== null && request.former_confirmed_at === null ? "former" : null
  if (waits_for === null) await apply(container, request, at)
  return new StepResponse<AddressConfirmed>({ email: request.email, purpose: request.former_email === null ? "registration" : "change", waits_for })
})

async function apply(container: MedusaContainer, request: AddressRow, at: Date): Promise<void> {
  const sessions = container.resolve<SessionModuleService>(SESSION_MODULE)
  if (request.former_email !== null) await moveTo(container, request)
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).showToCommunes(request.customer_id)
  await sessions.addresses.end(request.id, at)
  if (request.former_email !== null) await sessions.endAllOf(request.auth_identity_id, at)
}

/** The login first, whose address the database keeps unique, then the customer; both again without effect. @throws CanteenError `address.taken` */
async function moveTo(container: MedusaContainer, request: AddressRow): Promise<void> {
  const { customer_id, auth_identity_id, email, former_email } = request
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const [login] = await auth.listProviderIdentities({ auth_identity_id, provider: "emailpass" })
  if (!login) throw linkEnded()
  if (login.entity_id !== email) {
    if (await isTaken(container, email)) throw addressTaken(email)
    await auth.updateProviderIdentities({ id: login.id, entity_id: email })
  }
  const customer = await container.resolve<ICustomerModuleService>(Modules.CUSTOMER).updateCustomers(customer_id, { email })
  await tried(container, `the mail of the changed address of ${customer_id}`, () =>
    sendMailWorkflow(container).run({
      input: {
        to: former_email ?? "",
        template: "address-changed",
        data: { first_name: customer.first_name ?? "", email, contact_url: new URL("/aide", readEnvironment().STOREFRONT_URL).href },
        idempotency_key: `address:${request.id}:changed`,
      },
    })
  )
}

/**
 * Opens a link of an address. A first address shows the family to its communes; a new one is the account's once both sides agree, and ends every login.
 * @throws CanteenError `address.link_ended`, `address.taken` when somebody registered with it meanwhile
 */
export const confirmAddressWorkflow = createWorkflow("canteen-confirm-an-address", (input: ConfirmAddressInput) => new WorkflowResponse(confirmStep(input)))
