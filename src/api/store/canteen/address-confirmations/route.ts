import type { AddressConfirmedResponse } from "../../../../types/http"
import { confirmAddressWorkflow } from "../../../../workflows/confirm-address"
import { defineRoute } from "../../../define-route"
import { type ConfirmationBody, confirmation } from "./schema"

export const POST = defineRoute<AddressConfirmedResponse, ConfirmationBody>(
  { summary: "Confirms an e-mail address with the link that was sent to it; no login is needed", audience: "public", body: confirmation, answers: "AddressConfirmedResponse" },
  async ({ scope, body: { link }, now }) => {
    const { result } = await confirmAddressWorkflow(scope).run({ input: { link, now: now.toString() } })
    return { address: result }
  }
)
