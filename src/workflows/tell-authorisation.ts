import type { MedusaContainer } from "@medusajs/framework/types"
import { readEnvironment } from "../environment"
import { readCustomers } from "../queries/customers"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

/** Tells a family, once, that a card was authorised for nothing and is let go. A mail that cannot go now is sent again later; it holds nothing back. Amount in cents. */
export async function tellAuthorisation(container: MedusaContainer, told: { customer_id: string; intent_id: string; amount_cents: number }): Promise<void> {
  const customer = (await readCustomers(container, [told.customer_id])).get(told.customer_id)
  if (!customer) return
  const mail: Mail = {
    to: customer.email,
    template: "card-authorisation-cancelled",
    data: {
      first_name: customer.first_name ?? "",
      amount_cents: told.amount_cents,
      storefront_url: new URL("/reserver", readEnvironment().STOREFRONT_URL).href,
    },
    idempotency_key: `authorisation:${told.intent_id}`,
  }
  await tried(container, `mail of the authorised payment ${told.intent_id}`, () => sendMailWorkflow(container).run({ input: mail }))
}
