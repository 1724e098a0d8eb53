import type { MedusaContainer } from "@medusajs/framework/types"
import { readEnvironment } from "../environment"
import type { Reminded } from "../modules/family/reminders"
import { isSigned, signLink } from "./signed-link"

const USE = "canteen-reminders"

/** The address that stops a family's reminders: by a button of its page, or by one POST of a mail reader (RFC 8058). It counts once. */
export function reminderLink(container: MedusaContainer, { customer_id, round }: Reminded): string {
  const url = new URL("/canteen/reminders", readEnvironment().BACKEND_URL)
  url.search = new URLSearchParams({ link: [customer_id, round, signLink(container, USE, `${customer_id}.${round}`)].join(".") }).toString()
  return url.href
}

/** Whose reminders a link stops; null for one that was not signed here. */
export function readReminderLink(container: MedusaContainer, link: string): Reminded | null {
  const [customer_id = "", round = "", signature = ""] = link.split(".")
  return isSigned(signLink(container, USE, `${customer_id}.${round}`), signature) ? { customer_id, round: Number(round) } : null
}
