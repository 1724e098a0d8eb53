import { readAddress } from "../../../../../queries/address"
import type { AccountAddressResponse } from "../../../../../types/http"
import { changeAddressWorkflow, withdrawAddressWorkflow } from "../../../../../workflows/ask-address"
import { defineRoute } from "../../../../define-route"
import { givePasswordAgain } from "../../../../password-again"
import { type AddressChangeBody, addressChange } from "./schema"

export const GET = defineRoute<AccountAddressResponse>(
  { summary: "The e-mail address of the account, and the change of it that waits", audience: "customer", answers: "AccountAddressResponse" },
  async ({ scope, actorId, now }) => ({ address: await readAddress(scope, actorId, now) })
)

export const POST = defineRoute<AccountAddressResponse, AddressChangeBody>(
  {
    summary: "Asks for another address: both it and the former one are sent a link, and the change is made once both were opened",
    audience: "customer",
    body: addressChange,
    answers: "AccountAddressResponse",
  },
  async ({ req, scope, actorId, body: { email, password }, now }) => {
    await givePasswordAgain(req, { email: (await readAddress(scope, actorId, now)).email, password })
    const whose = { customer_id: actorId, auth_identity_id: req.auth_context.auth_identity_id, now: now.toString() }
    await changeAddressWorkflow(scope).run({ input: { ...whose, email } })
    return { address: await readAddress(scope, actorId, now) }
  }
)

export const DELETE = defineRoute<AccountAddressResponse>(
  { summary: "Gives up the change of address that waits", audience: "customer", answers: "AccountAddressResponse" },
  async ({ scope, actorId, now }) => {
    await withdrawAddressWorkflow(scope).run({ input: { customer_id: actorId, now: now.toString() } })
    return { address: await readAddress(scope, actorId, now) }
  }
)
