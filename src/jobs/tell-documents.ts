import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { tellDocumentsWorkflow } from "../workflows/tell-documents"

/** Tells families of papers that end soon, and of what a lost event left untold. */
export default async function tellDocuments(container: MedusaContainer): Promise<void> {
  await tellDocumentsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-tell-documents", schedule: "*/5 * * * *" }
