import { z } from "@medusajs/framework/zod"

/** What the mailed link carries, in the address of both routes. */
export const reminderQuery = z.strictObject({ link: z.string().max(300).default("") })
export type ReminderQuery = z.infer<typeof reminderQuery>

/** What a mail reader sends to say that it is one (RFC 8058); the page's own button sends nothing. */
export const reminderForm = z.strictObject({ "List-Unsubscribe": z.string().max(100).optional() })
export type ReminderForm = z.infer<typeof reminderForm>
