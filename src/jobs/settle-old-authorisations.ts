import type { MedusaContainer } from "@medusajs/framework/types"
import { settleAuthorisationsWorkflow } from "../workflows/settle-authorisations"

/** A card keeps an authorisation for a week. */
const WITHIN_MINUTES = 8 * 24 * 60

/** The same of every authorisation that cards still keep: the processor, or this server, may have been down for long. */
export default async function settleOldAuthorisations(container: MedusaContainer): Promise<void> {
  await settleAuthorisationsWorkflow(container).run({ input: { within_minutes: WITHIN_MINUTES, idle_minutes: 60 } })
}

export const config = { name: "canteen-settle-old-authorisations", schedule: "17 * * * *" }
