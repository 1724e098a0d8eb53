import { z } from "@medusajs/framework/zod"
import { readIban } from "../../../../modules/store-credit/rules"
import { page, positiveCents, text } from "../../../fields"

/** GET /store/canteen/wallets/:id/entries */
export const entriesQuery = z.strictObject(page)

/** POST /store/canteen/wallets/:id/low-balance */
export const lowBalanceBody = z.strictObject({ threshold_cents: positiveCents.nullable() })

/** POST /store/canteen/wallets/:id/top-ups */
export const topUpBody = z.strictObject({ amount_cents: positiveCents })

const iban = text(42).refine((written) => readIban(written) !== null, "must be an IBAN of the SEPA area, with its check digits right")

/** POST /store/canteen/wallets/:id/payouts: an IBAN comes with its holder. */
export const payoutBody = z
  .strictObject({ amount_cents: positiveCents.optional(), iban: iban.optional(), account_holder: text(70, 2).optional() })
  .refine(({ iban: given, account_holder }) => (given === undefined) === (account_holder === undefined), {
    path: ["account_holder"],
    message: "iban and account_holder go together",
  })
  .transform(({ amount_cents, iban: given, account_holder }) => {
    const read = given === undefined ? null : readIban(given)
    return { amount_cents: amount_cents ?? null, transfer_to: read !== null && account_holder !== undefined ? { iban: read, account_holder } : null }
  })
export type PayoutBody = z.infer<typeof payoutBody>
