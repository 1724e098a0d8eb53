import { createHash } from "node:crypto"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readCancellationToTell } from "../queries/mails"
import { receiptsUrl } from "./receipts-url"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellCancellationInput = { customer_id: string; booking_ids: string[] }

const composeStep = createStep("canteen-compose-cancellation-mail", async ({ customer_id, booking_ids }: TellCancellationInput, { container }) => {
  const { to, ...cancelled } = await readCancellationToTell(container, customer_id, booking_ids)
  const storefront_url = new URL("/compte/reservations", readEnvironment().STOREFRONT_URL).href
  const key = createHash("sha256").update([...booking_ids].sort().join(" ")).digest("hex")
  return new StepResponse<Mail>({
    to: to.email,
    template: "booking-cancelled",
    data: { first_name: to.first_name, ...cancelled, storefront_url, receipts_url: receiptsUrl() },
    idempotency_key: `cancellation:${key}`,
  })
})

/** Tells a family which meals were cancelled and what comes back, once. */
export const tellCancellationWorkflow = createWorkflow("canteen-tell-cancellation", (input: TellCancellationInput) => {
  sendMailWorkflow.runAsStep({ input: composeStep(input) })
})
