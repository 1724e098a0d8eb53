import { ApiKeyType } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import type { Role } from "../types/http"
import { recordPlatformActStep } from "./save-payee"

export type CreateApiKeyInput = { title: string; role: Role; commune_ids: string[]; user_id: string }

const checkCommunesStep = createStep("canteen-check-communes", async ({ commune_ids }: CreateApiKeyInput, { container }) => {
  const known = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenCommunes({ id: commune_ids }, { select: ["id"] })
  const missing = commune_ids.find((id) => !known.some((commune) => commune.id === id))
  if (missing !== undefined) throw notFound("commune", missing)
  return new StepResponse(undefined)
})

const grantKeyStep = createStep(
  "canteen-grant-api-key",
  async ({ id, role, commune_ids }: { id: string; role: Role; commune_ids: string[] }, { container }) => {
    await container.resolve<StaffModuleService>(STAFF_MODULE).grant({ user_id: id, role, commune_ids })
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<StaffModuleService>(STAFF_MODULE).revoke(id)
  }
)

/** Makes a secret API key with a role in some communes. @throws CanteenError `commune.not_found` */
export const createApiKeyWorkflow = createWorkflow("canteen-create-api-key", (input: CreateApiKeyInput) => {
  checkCommunesStep(input)
  const keys = createApiKeysWorkflow.runAsStep({
    input: transform(input, ({ title, user_id }) => ({ api_keys: [{ title, type: ApiKeyType.SECRET, created_by: user_id }] })),
  })
  const made = transform({ keys }, ({ keys }) => ({ id: keys[0]?.id ?? "", token: keys[0]?.token ?? "" }))
  grantKeyStep(transform({ input, made }, ({ input: { role, commune_ids }, made }) => ({ id: made.id, role, commune_ids })))
  recordPlatformActStep(
    transform({ input, made }, ({ input: { user_id, title, role, commune_ids }, made }) => ({ user_id, action: "api_key.created", subject_id: made.id, details: { title, role, commune_ids } }))
  )
  return new WorkflowResponse(made)
})
