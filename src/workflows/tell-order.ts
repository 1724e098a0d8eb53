import { StepResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { readOrderToTell } from "../queries/mails"
import { receiptsUrl } from "./receipts-url"
import { type Mail, sendMailWorkflow } from "./send-mail"

export type TellOrderInput = { order_id: string }

const composeStep = createStep("canteen-compose-order-mail", async ({ order_id }: TellOrderInput, { container }) => {
  const order = await readOrderToTell(container, order_id)
  if (!order) return new StepResponse<Mail[]>([])
  const { to, display_id, ...figures } = order
  const storefront_url = new URL("/compte/reservations", readEnvironment().STOREFRONT_URL).href
  const data = { ...figures, first_name: to.first_name, order_display_id: display_id, storefront_url, receipts_url: receiptsUrl(order_id) }
  return new StepResponse<Mail[]>([{ to: to.email, template: "booking-confirmed", data, idempotency_key: `order:${order_id}` }])
})

/** Confirms an order of meals by mail, once. */
export const tellOrderWorkflow = createWorkflow("canteen-tell-order", (input: TellOrderInput) => {
  const mails = composeStep(input)
  when({ mails }, ({ mails }) => mails.length > 0).then(() => {
    sendMailWorkflow.runAsStep({ input: transform({ mails }, ({ mails }) => mails[0] as Mail) })
  })
})
