import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { cardBooks, isConfigured } from "../card-accounts"
import { dropDocument } from "../documents/files"
import { todayAt } from "../modules/family/rules"
import { PRIVACY_MODULE } from "../modules/privacy"
import type { ErasureRow } from "../modules/privacy/erasures"
import type PrivacyModuleService from "../modules/privacy/service"

export type CarryOutInput = { now: string }
export type CarriedOut = { erased: number; withdrawn: number; hindered: number; failed: number }

const AT_ONCE = 50

/**
 * Each family by itself, whatever becomes of the others. Files and the processor's customer go first, then all rows in one transaction: a process that dies
 * in between leaves a request that waits, and the next run does the same again.
 */
const carryOutStep = createStep("canteen-carry-out-erasures", async ({ now }: CarryOutInput, { container }) => {
  const privacy = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  const at = Temporal.Instant.from(now)
  const moment = { at: new Date(now), today: todayAt(at) }
  const done: CarriedOut = { erased: 0, withdrawn: 0, hindered: 0, failed: 0 }
  for (const request of await privacy.dueErasures(moment.at, AT_ONCE)) {
    try {
      const hindrances = await privacy.readHindrances(request.customer_id, moment.today)
      if (hindrances.length === 0) await eraseOutside(container, request)
      done[await privacy.erase(request, moment)] += 1
    } catch (error) {
      done.failed += 1
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`The erasure ${request.id} failed and is tried again: ${error instanceof Error ? error.message : "unknown"}`)
    }
  }
  return new StepResponse(done)
})

/** What lies outside the database: the documents' files, and the customer at the card processor with its cards. */
async function eraseOutside(container: MedusaContainer, { customer_id }: ErasureRow): Promise<void> {
  const privacy = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  for (const file of await privacy.purging.filesOf(customer_id)) await dropDocument(file)
  for (const { provider_id, external_id } of await privacy.cardHoldersOf(customer_id)) {
    if (isConfigured(container, provider_id)) await cardBooks(container, provider_id).forgetCustomer(external_id)
    else container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The card account ${provider_id} is gone from the configuration: delete its customer ${external_id} at the processor`)
  }
}

/** Carries out the erasures whose time has come; as often as it takes. */
export const carryOutErasuresWorkflow = createWorkflow("canteen-carry-out-erasures-of-families", (input: CarryOutInput) => new WorkflowResponse(carryOutStep(input)))
