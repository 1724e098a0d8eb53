import type { MedusaContainer } from "@medusajs/framework/types"
import { settleAuthorisationsWorkflow } from "../workflows/settle-authorisations"

/** Ends card payments that were authorised and left alone a while ago: a page that never came back, a webhook that was lost. */
export default async function settleAuthorisations(container: MedusaContainer): Promise<void> {
  await settleAuthorisationsWorkflow(container).run({ input: { within_minutes: 90, idle_minutes: 3 } })
}

export const config = { name: "canteen-settle-authorisations", schedule: "*/2 * * * *" }
