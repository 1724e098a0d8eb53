import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { FAMILY_MODULE } from "../modules/family"
import { accountClosed, accountMissing } from "../modules/family/errors"
import type FamilyModuleService from "../modules/family/service"
import { SESSION_MODULE } from "../modules/session"
import type { AddressRow } from "../modules/session/addresses"
import { addressConfirmed, sameAddress } from "../modules/session/errors"
import type SessionModuleService from "../modules/session/service"
import { readCustomers } from "../queries/customers"
import { addressLink } from "./address-link"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

const HOUR_MS = 60 * 60 * 1000
/** How long the links count: a newcomer's, and those of a change. */
const FIRST_HOURS = 7 * 24
const CHANGE_HOURS = 24

export type FirstAddressInput = { customer_id: string; auth_identity_id: string; email: string; now: string }

/** Asks that the address that a family registers with be confirmed; the mail of its registration brings the link. */
export const askFirstAddressStep = createStep(
  "canteen-ask-first-address",
  async (input: FirstAddressInput, { container }) => {
    const { id } = await askFirst(container, input)
    return new StepResponse(undefined, { id, now: input.now })
  },
  async (asked, { container }) => {
    if (asked) await addressesOf(container).end(asked.id, new Date(asked.now))
  }
)

async function askFirst(container: MedusaContainer, { now, ...whose }: FirstAddressInput): Promise<AddressRow> {
  const at = new Date(now)
  return addressesOf(container).ask({ ...whose, former_email: null, at, expires_at: new Date(at.getTime() + FIRST_HOURS * HOUR_MS) })
}

export type AddressActor = { customer_id: string; auth_identity_id: string; now: string }

const askAgainStep = createStep("canteen-ask-first-address-again", async (input: AddressActor, { container }) => {
  const [account] = await container.resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenFamilyAccounts({ customer_id: input.customer_id }, { take: 1 })
  const open = await addressesOf(container).openOf(input.customer_id)
  // A change that was asked for meanwhile has taken the place of the first request.
  if (account?.awaits_address !== true && (!open || open.former_email !== null)) throw addressConfirmed()
  const email = (await readCustomers(container, [input.customer_id])).get(input.customer_id)?.email ?? ""
  const request = await askFirst(container, { ...input, email })
  await mail(container, request, toAsk(container, request, "registration"))
  return new StepResponse({ email: request.email })
})

/** Sends a family a new link for the address that it registered with; the former link ends. @throws CanteenError `address.confirmed` */
export const askFirstAddressAgainWorkflow = createWorkflow("canteen-ask-first-address-again", (input: AddressActor) => new WorkflowResponse(askAgainStep(input)))

export type ChangeAddressInput = AddressActor & { email: string }

const checkStep = createStep("canteen-check-address-change", async ({ customer_id, email }: ChangeAddressInput, { container }) => {
  const [account] = await container.resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenFamilyAccounts({ customer_id }, { take: 1 })
  if (!account) throw accountMissing()
  if (account.status === "closed") throw accountClosed()
  const former_email = (await readCustomers(container, [customer_id])).get(customer_id)?.email ?? ""
  if (email === former_email) throw sameAddress(email)
  return new StepResponse({ former_email })
})

const askChangeStep = createStep("canteen-ask-address-change", async ({ input, former_email }: { input: ChangeAddressInput; former_email: string }, { container }) => {
  const { customer_id, auth_identity_id, email, now } = input
  const at = new Date(now)
  const request = await addressesOf(container).ask({ customer_id, auth_identity_id, email, former_email, at, expires_at: new Date(at.getTime() + CHANGE_HOURS * HOUR_MS) })
  await mail(container, request, toAsk(container, request, "former"))
  await mail(container, request, (await isTaken(container, request.email)) ? toTaken(request) : toAsk(container, request, "new"))
  return new StepResponse(undefined)
})

/**
 * Asks for another address, once the route has asked for the password again: both it and the former one are sent a link. An address that has an account is told so by mail, and by nothing else.
 * @throws CanteenError `account.missing`, `account.closed`, `address.same`
 */
export const changeAddressWorkflow = createWorkflow("canteen-change-address", (input: ChangeAddressInput) => {
  const former = checkStep(input)
  askChangeStep(transform({ input, former }, ({ input, former }) => ({ input, former_email: former.former_email })))
})

const withdrawStep = createStep("canteen-withdraw-address-change", async ({ customer_id, now }: { customer_id: string; now: string }, { container }) => {
  await addressesOf(container).withdraw(customer_id, new Date(now))
  return new StepResponse(undefined)
})

/** Gives up a change of address that waits; without effect when none does. */
export const withdrawAddressWorkflow = createWorkflow("canteen-withdraw-address", (input: { customer_id: string; now: string }) => {
  withdrawStep(input)
})

/** Whether an address opens an account, a family's or a member of staff's. */
export async function isTaken(container: MedusaContainer, email: string): Promise<boolean> {
  const [known] = await container.resolve<IAuthModuleService>(Modules.AUTH).listProviderIdentities({ entity_id: email, provider: "emailpass" }, { select: ["id"] })
  return known !== undefined
}

/** A mail server in trouble undoes no request: the mail is kept, and sent again. */
async function mail(container: MedusaContainer, request: AddressRow, input: Mail): Promise<void> {
  await tried(container, `the mail of address request ${request.id}`, () => sendMailWorkflow(container).run({ input }))
}

function toAsk(container: MedusaContainer, { id, email, former_email }: AddressRow, purpose: "registration" | "new" | "former"): Mail {
  const side = purpose === "former" ? "former" : "new"
  const hours = purpose === "registration" ? FIRST_HOURS : CHANGE_HOURS
  const to = purpose === "former" ? (former_email ?? "") : email
  return { to, template: "address-confirmation", data: { purpose, email, confirm_url: addressLink(container, id, side), hours }, idempotency_key: `address:${id}:${purpose}` }
}

function toTaken({ id, email }: AddressRow): Mail {
  const login_url = new URL("/connexion", readEnvironment().STOREFRONT_URL).href
  return { to: email, template: "address-taken", data: { email, login_url }, idempotency_key: `address:${id}:taken` }
}

function addressesOf(container: MedusaContainer): SessionModuleService["addresses"] {
  return container.resolve<SessionModuleService>(SESSION_MODULE).addresses
}
