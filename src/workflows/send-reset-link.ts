import { createHash } from "node:crypto"
import { createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { type Mail, sendMailWorkflow } from "./send-mail"

/** How long core's reset tokens live. */
const MINUTES = 15

export type SendResetLinkInput = { email: string; actor_type: string; token: string }

/** Mails the link by which someone chooses a new password: families on the storefront, staff in the admin. */
export const sendResetLinkWorkflow = createWorkflow("canteen-send-reset-link", (input: SendResetLinkInput) => {
  sendMailWorkflow.runAsStep({ input: transform({ input }, ({ input: reset }) => toMail(reset)) })
})

function toMail({ email, actor_type, token }: SendResetLinkInput): Mail {
  const { BACKEND_URL, STOREFRONT_URL } = readEnvironment()
  const page = actor_type === "user" ? new URL("/app/reset-password", BACKEND_URL) : new URL("/reinitialiser", STOREFRONT_URL)
  page.search = new URLSearchParams({ token, email }).toString()
  return {
    to: email,
    template: "password-reset",
    data: { reset_url: page.href, minutes: MINUTES },
    idempotency_key: `password-reset:${createHash("sha256").update(token).digest("hex")}`,
  }
}
