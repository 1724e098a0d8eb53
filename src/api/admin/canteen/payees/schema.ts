import { z } from "@medusajs/framework/zod"
import { positiveCents, text } from "../../../fields"
import { slug } from "../communes/schema"

const bounds = {
  name: text(120),
  top_up_min_cents: positiveCents,
  top_up_max_cents: positiveCents,
  wallet_cap_cents: positiveCents,
  card_account: text(40).nullable().optional(),
}
type Bounds = { top_up_min_cents: number; top_up_max_cents: number; wallet_cap_cents: number }

const isMinBelowMax = ({ top_up_min_cents, top_up_max_cents }: Bounds): boolean => top_up_min_cents <= top_up_max_cents
const isMaxBelowCap = ({ top_up_max_cents, wallet_cap_cents }: Bounds): boolean => top_up_max_cents <= wallet_cap_cents
const MIN_BELOW_MAX = { path: ["top_up_max_cents"], message: "must not be below top_up_min_cents" }
const MAX_BELOW_CAP = { path: ["wallet_cap_cents"], message: "must not be below top_up_max_cents" }

export const newPayee = z.strictObject({ ...bounds, slug }).refine(isMinBelowMax, MIN_BELOW_MAX).refine(isMaxBelowCap, MAX_BELOW_CAP)
export const payeeEdit = z.strictObject(bounds).refine(isMinBelowMax, MIN_BELOW_MAX).refine(isMaxBelowCap, MAX_BELOW_CAP)
export type NewPayeeBody = z.infer<typeof newPayee>
export type PayeeEditBody = z.infer<typeof payeeEdit>
