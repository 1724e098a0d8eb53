import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"

const token = z.string().max(200)

/** What a new account needs. */
export const newcomer = z.object({ first_name: text(60), last_name: text(60), password: z.string().min(1) })

/** GET /canteen/invitation: what the mailed link carries. */
export const invitationQuery = z.strictObject({ token: token.default("") })
export type InvitationQuery = z.infer<typeof invitationQuery>

/** POST /canteen/invitation: the page's form; somebody who works here already sends the token alone. The address is the invitation's own. */
export const invitationForm = z.strictObject({ token, first_name: token.optional(), last_name: token.optional(), password: token.optional() })
export type InvitationForm = z.infer<typeof invitationForm>
