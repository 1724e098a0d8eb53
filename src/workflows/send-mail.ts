import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { MailTemplates } from "../providers/mail"

/** A mail of one template with the data that it shows. The same key is never sent twice. */
export type Mail = {
  [Name in keyof MailTemplates]: { to: string; template: Name; data: MailTemplates[Name]; idempotency_key: string }
}[keyof MailTemplates]

const sendStep = createStep("canteen-send-mail", async ({ to, template, data, idempotency_key }: Mail, { container }) => {
  const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  await notifications.createNotifications({ to, channel: "email", template, data, idempotency_key })
  return new StepResponse(undefined)
})

/** Sends a mail to a family through Medusa's notifications, which keep what was sent. */
export const sendMailWorkflow = createWorkflow("canteen-send-mail-to-family", (input: Mail) => {
  sendStep(input)
})
