import { z } from "@medusajs/framework/zod"
import { HALF_AN_ACCOUNT, bankAccount, isWholeAccount, toTransfer } from "../../../bank-account"
import { person } from "../person-fields"

/** What is left out stays as it is; the e-mail is changed elsewhere. */
export const accountEdit = z.strictObject({ ...person, newsletter: z.boolean(), partner_offers: z.boolean(), booking_reminders: z.boolean() }).partial()
export type AccountEditBody = z.infer<typeof accountEdit>

/** POST /store/canteen/account/closing */
export const closingBody = z
  .strictObject(bankAccount)
  .refine(isWholeAccount, HALF_AN_ACCOUNT)
  .transform((account) => ({ transfer_to: toTransfer(account) }))
export type ClosingBody = z.infer<typeof closingBody>
