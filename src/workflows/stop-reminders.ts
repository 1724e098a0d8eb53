import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import { readReminderLink } from "./reminder-link"

/** `dry_run` says whether the link counts, and stops nothing. */
export type StopRemindersInput = { link: string; dry_run: boolean }

const stopStep = createStep("canteen-stop-reminders", async ({ link, dry_run }: StopRemindersInput, { container }) => {
  const reminded = readReminderLink(container, link)
  if (!reminded) return new StepResponse({ counts: false })
  const { reminders } = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  return new StepResponse({ counts: dry_run ? await reminders.counts(reminded) : await reminders.stop(reminded) })
})

/** Stops a family's reminders by the link of a mail; answers whether the link counted. One that was used counts no more. */
export const stopRemindersWorkflow = createWorkflow("canteen-stop-family-reminders", (input: StopRemindersInput) => new WorkflowResponse(stopStep(input)))
