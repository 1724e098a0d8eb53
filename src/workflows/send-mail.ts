import type { ILockingModule, INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { MailSender, MailTemplates } from "../providers/mail"

/** A mail of one template with the data that it shows, and the commune whose affair it is. The same key is never sent twice. */
export type Mail = {
  [Name in keyof MailTemplates]: { to: string; template: Name; data: MailTemplates[Name] & MailSender; idempotency_key: string }
}[keyof MailTemplates]

type Notifications = {
  listNotifications(filter: { idempotency_key: string | string[]; status: "failure" | "success" }, config?: { select: string[] }): Promise<{ id: string; data: object; idempotency_key: string }[]>
  updateNotifications(row: { id: string; data: object }): Promise<unknown>
}

/** What opens an account or gives a role: it is not kept once the mail has left. */
const SECRETS = ["reset_url", "invitation_url", "confirm_url", "stop_url"]

const LOCK_SECONDS = 60

/** A job and an event may want to send the same mail at the same moment: one after the other, the second finds that it left. */
const sendStep = createStep("canteen-send-mail", async (mail: Mail, { container }) => {
  const locks = container.resolve<ILockingModule>(Modules.LOCKING)
  await locks.execute(`canteen-mail:${mail.idempotency_key}`, async () => send(container, mail), { timeout: LOCK_SECONDS })
  return new StepResponse(undefined)
})

async function send(container: MedusaContainer, { to, template, data, idempotency_key }: Mail): Promise<void> {
  const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  const rows = notifications as unknown as Notifications
  const [failed] = await rows.listNotifications({ idempotency_key, status: "failure" })
  // Medusa gives a second try a new id, and would never note that the mail of the first one left: the failed row's own id goes with it.
  const mail = { ...(failed ? { id: failed.id } : {}), to, channel: "email", template, data, idempotency_key }
  await notifications.createNotifications(mail)
  if (SECRETS.some((name) => name in data)) await forgetSecrets(rows, idempotency_key)
}

async function forgetSecrets(rows: Notifications, idempotency_key: string): Promise<void> {
  const [sent] = await rows.listNotifications({ idempotency_key, status: "success" })
  if (!sent) return
  // Medusa merges an update into the data that is there.
  const data = Object.fromEntries(Object.keys(sent.data).filter((name) => SECRETS.includes(name)).map((name) => [name, ""]))
  await rows.updateNotifications({ id: sent.id, data: { ...sent.data, ...data } })
}

/** Which of these mails, by their keys, have left already, in one SQL statement. */
export async function readSent(container: MedusaContainer, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = container.resolve<INotificationModuleService>(Modules.NOTIFICATION) as unknown as Notifications
  const sent = await rows.listNotifications({ idempotency_key: keys, status: "success" }, { select: ["id", "idempotency_key"] })
  return new Set(sent.map(({ idempotency_key }) => idempotency_key))
}

/** Sends a mail to a family through Medusa's notifications, which keep what was sent. */
export const sendMailWorkflow = createWorkflow("canteen-send-mail-to-family", (input: Mail) => {
  sendStep(input)
})
