import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { pricingsOf, toPublish } from "../decisions/rulebook-publication"
import { COMMUNE_MODULE } from "../modules/commune"
import type { Finding } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { todayAt } from "../modules/family/rules"
import { STAFF_MODULE } from "../modules/staff"
import type { Act } from "../modules/staff/service"
import type StaffModuleService from "../modules/staff/service"
import { readScopedService } from "../queries/rulebooks"
import { CommuneScope } from "../types/commune-scope"
import type { Instant } from "../types/http"

export type PublishRulebookInput = {
  canteen_service_id: string
  commune_ids: string[]
  rulebook: Record<string, unknown>
  user_id: string
  now: Instant
}
type PublishedRulebook = { id: string; commune_id: string; effective_from: string; warnings: Finding[] }

/** The whole service is checked: a late price or a surcharge may lift any of its tariffs above the cost of a meal. */
const publishStep = createStep(
  "canteen-publish-rulebook",
  async ({ canteen_service_id, commune_ids, rulebook: written, user_id, now }: PublishRulebookInput, { container }) => {
    const service = await readScopedService(container, new CommuneScope(commune_ids), canteen_service_id)
    const { rulebook, warnings } = toPublish(written, pricingsOf(service))
    const at = Temporal.Instant.from(now)
    const { id } = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).publishRulebook({
      canteen_service_id,
      rulebook,
      warnings,
      published_by: user_id,
      at: new Date(at.epochMilliseconds),
      today: todayAt(at),
    })
    const published: PublishedRulebook = { id, commune_id: service.commune.id, effective_from: rulebook.effective_from, warnings }
    return new StepResponse(published, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).unpublishRulebook(id)
  }
)

/** Writes what was done with a service's rules into the audit log; the last step that writes. */
export const recordRulebookStep = createStep("canteen-record-rulebook", async (act: Act, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([act])
  return new StepResponse(undefined)
})

/** Publishes a version of a service's rules from a day on; versions before it stay as they are. */
export const publishRulebookWorkflow = createWorkflow("canteen-publish-rulebook-of-service", (input: PublishRulebookInput) => {
  const published = publishStep(input)
  recordRulebookStep(
    transform({ input, published }, ({ input: { canteen_service_id, user_id }, published: { id, commune_id, effective_from, warnings } }) => ({
      user_id,
      action: "rulebook.published",
      subject_id: id,
      commune_id,
      details: { canteen_service_id, effective_from, warnings },
    }))
  )
  return new WorkflowResponse(published)
})
