import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { MailTemplates } from "../providers/mail"

/** A mail of one template with the data that it shows. The same key is never sent twice. */
export type Mail = {
  [Name in keyof MailTemplates]: { to: string; template: Name; data: MailTemplates[Name]; idempotency_key: string }
}[keyof MailTemplates]

/** Medusa sends a mail that failed again, but cannot note that it left: without its failed row it is a new one. */
type ByKey = { listNotifications(filter: { idempotency_key: string; status: "failure" }): Promise<{ id: string }[]>; deleteNotifications(ids: string[]): Promise<void> }

const sendStep = createStep("canteen-send-mail", async ({ to, template, data, idempotency_key }: Mail, { container }) => {
  const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  const byKey = notifications as unknown as ByKey
  const failed = await byKey.listNotifications({ idempotency_key, status: "failure" })
  if (failed.length > 0) await byKey.deleteNotifications(failed.map(({ id }) => id))
  await notifications.createNotifications({ to, channel: "email", template, data, idempotency_key })
  return new StepResponse(undefined)
})

/** Sends a mail to a family through Medusa's notifications, which keep what was sent. */
export const sendMailWorkflow = createWorkflow("canteen-send-mail-to-family", (input: Mail) => {
  sendStep(input)
})
