import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { dropDocument } from "../documents/files"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { tried } from "./tried"

export type RemoveDocumentInput = { customer_id: string; id: string }

/** The row goes first: a file that nothing names is read by nobody. */
const removeStep = createStep("canteen-remove-document", async (owned: RemoveDocumentInput, { container }) => {
  const key = await container.resolve<FamilyModuleService>(FAMILY_MODULE).papers.remove(owned)
  await tried(container, `removal of the file ${key}`, () => dropDocument(key))
  return new StepResponse(undefined)
})

/** A family takes back a document that waits for its commune. */
export const removeDocumentWorkflow = createWorkflow("canteen-remove-document-of-family", (input: RemoveDocumentInput) => {
  removeStep(input)
})
