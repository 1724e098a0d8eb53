import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { readEnvironment } from "../environment"
import { BOOKING_MODULE } from "../modules/booking"
import { OFFER_HOURS } from "../modules/booking/rules"
import type BookingModuleService from "../modules/booking/service"
import { type WaitingToTell, readWaitingToTell } from "../queries/waiting-mail"
import { type Mail, sendMailWorkflow } from "./send-mail"

/** Tells a family what became of its place in a waiting list: once for each state, by its key, and noted once the mail has left. */
export async function tellWaiting(container: MedusaContainer, entryId: string, now: Temporal.Instant): Promise<void> {
  const told = await readWaitingToTell(container, entryId, now)
  if (!told) return
  const mail = compose(told)
  if (mail) await sendMailWorkflow(container).run({ input: mail })
  await container.resolve<BookingModuleService>(BOOKING_MODULE).lines.noteTold(entryId, told.state)
}

function compose({ id, to, meal, ...told }: WaitingToTell): Mail | null {
  const page = (path: string): string => new URL(path, readEnvironment().STOREFRONT_URL).href
  const shared = { first_name: to.first_name, ...meal }
  const sent = { to: to.email, idempotency_key: `waiting-list:${id}:${told.state}` }
  if (told.state === "offered" && told.offered_until) {
    const { price_cents, offered_until, book_until, wallet_failed } = told
    const data = { ...shared, price_cents, offered_until, book_until, wallet_failed, hours: OFFER_HOURS, storefront_url: page("/compte/liste-attente") }
    return { ...sent, template: "waiting-list-offer", data }
  }
  if (told.state === "taken") {
    const { price_cents, cancel_until } = told
    return { ...sent, template: "waiting-list-taken", data: { ...shared, price_cents, cancel_until, storefront_url: page("/compte/reservations") } }
  }
  if (told.state !== "expired") return null
  return { ...sent, template: "waiting-list-expired", data: { ...shared, by_rule: told.by_rule, storefront_url: page("/compte/liste-attente") } }
}
