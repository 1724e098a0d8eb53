import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { alertDifferencesWorkflow } from "../workflows/alert-differences"

/** Each hour of the day, so that a server that was down tells later: the mail's key makes it one a day. */
export default async function alertDifferences(container: MedusaContainer): Promise<void> {
  await alertDifferencesWorkflow(container).run({ input: { day: currentInstant().toString().slice(0, "YYYY-MM-DD".length) } })
}

export const config = { name: "canteen-alert-differences", schedule: "22 7-19 * * *" }
