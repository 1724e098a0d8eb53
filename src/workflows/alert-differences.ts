import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { readEnvironment } from "../environment"
import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import { readAlerts } from "../queries/difference-alerts"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

/** `day` is the day of the alert: each member of staff is told once on it. */
export type AlertDifferencesInput = { day: string }

const alertStep = createStep("canteen-alert-of-differences", async ({ day }: AlertDifferencesInput, { container }) => {
  const overdue = await container.resolve<ReconciliationModuleService>(RECONCILIATION_MODULE).alert()
  const page_url = new URL("/app/rapprochement", readEnvironment().BACKEND_URL).href
  let told = 0
  for (const { user_id, email, open, oldest_at } of await readAlerts(container, overdue)) {
    const mail: Mail = {
      to: email,
      template: "differences-open",
      data: { open, oldest_at: oldest_at.toISOString(), page_url },
      idempotency_key: `differences:${user_id}:${day}`,
    }
    if (await tried(container, `alert of ${user_id}`, () => sendMailWorkflow(container).run({ input: mail }))) told += 1
  }
  return new StepResponse({ told })
})

/** Tells those who may act, once a day, that something has been open for more than a day. */
export const alertDifferencesWorkflow = createWorkflow("canteen-alert-of-open-differences", (input: AlertDifferencesInput) => new WorkflowResponse(alertStep(input)))
