import { BESIDE, CORE_HOLDINGS } from "./core"
import { FAMILY_HOLDINGS } from "./family"
import type { Holding } from "./holding"
import { MONEY_HOLDINGS } from "./money"

/** What the conditions of others lead through goes last. */
const LAST = ["canteen_address_request", "canteen_guardianship"]

/** Every table that holds something of a family, in the order in which an erasure goes through them. */
export const HOLDINGS: readonly Holding[] = [
  ...FAMILY_HOLDINGS.filter(({ table }) => !LAST.includes(table)),
  ...MONEY_HOLDINGS,
  ...CORE_HOLDINGS,
  ...FAMILY_HOLDINGS.filter(({ table }) => LAST.includes(table)),
]

export { BESIDE }
