import { BESIDE, CORE_HOLDINGS } from "./core"
import { FAMILY_HOLDINGS } from "./family"
import type { Holding } from "./holding"
import { MONEY_HOLDINGS } from "./money"

/** Every table that holds something of a family, in the order in which an erasure goes through them. */
export const HOLDINGS: readonly Holding[] = [...FAMILY_HOLDINGS.filter(({ table }) => table !== "canteen_guardianship"), ...MONEY_HOLDINGS, ...CORE_HOLDINGS, ...FAMILY_HOLDINGS.filter(({ table }) => table === "canteen_guardianship")]

export { BESIDE }
