import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type { SealedHealth } from "../modules/family/health-seal"
import type FamilyModuleService from "../modules/family/service"
import type { Instant } from "../types/http"
import { type TellSharedHealthInput, tellSharedHealthStep } from "./tell-shared-health"

/** The text about health data that a family consents to today. Changing it is a new version, and a new text in the storefront. */
export const HEALTH_CONSENT_VERSION = "2026-11"

/** A workflow may be logged or stored: it is only given what is encrypted already. */
export type KeepHealthInput = { customer_id: string; beneficiary_id: string; sealed: SealedHealth; consent: { version: string; at: Instant } }

/** What it writes is one transaction, and nothing after it can fail: mail in trouble is sent again. */
const keepStep = createStep("canteen-keep-health", async ({ customer_id, beneficiary_id, sealed, consent }: KeepHealthInput, { container }) => {
  const input = { sealed, consent: { version: consent.version, at: new Date(consent.at) } }
  const act_id = await container.resolve<FamilyModuleService>(FAMILY_MODULE).care.keepHealth({ customer_id, id: beneficiary_id }, input)
  return new StepResponse<TellSharedHealthInput>({ customer_id, beneficiary_id, change: "told", act_id })
})

/** Keeps what a guardian tells of a beneficiary's health, with the consent to it. */
export const keepHealthWorkflow = createWorkflow("canteen-keep-health-of-beneficiary", (input: KeepHealthInput) => {
  tellSharedHealthStep(keepStep(input))
})
