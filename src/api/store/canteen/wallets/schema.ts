import { z } from "@medusajs/framework/zod"
import { HALF_AN_ACCOUNT, bankAccount, isWholeAccount, toTransfer } from "../../../bank-account"
import { page, positiveCents } from "../../../fields"

/** GET /store/canteen/wallets/:id/entries */
export const entriesQuery = z.strictObject(page)

/** POST /store/canteen/wallets/:id/low-balance */
export const lowBalanceBody = z.strictObject({ threshold_cents: positiveCents.nullable() })

/** POST /store/canteen/wallets/:id/top-ups */
export const topUpBody = z.strictObject({ amount_cents: positiveCents })

/** POST /store/canteen/wallets/:id/payouts */
export const payoutBody = z
  .strictObject({ amount_cents: positiveCents.optional(), ...bankAccount })
  .refine(isWholeAccount, HALF_AN_ACCOUNT)
  .transform(({ amount_cents, ...account }) => ({ amount_cents: amount_cents ?? null, transfer_to: toTransfer(account) }))
export type PayoutBody = z.infer<typeof payoutBody>
