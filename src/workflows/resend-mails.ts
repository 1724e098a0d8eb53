import type { INotificationModuleService, MedusaContainer, NotificationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { type Mail, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

/** Mails of the last `within_minutes` that did not go, but for the youngest: their first try may still run. */
export type ResendMailsInput = { within_minutes: number; idle_minutes: number }

const MINUTE_MS = 60_000
const A_RUN = 200
/** The link of the one would be dead by then: the family asks again. The other is of the day, not of the night: its own job tries again. */
const SHORT_LIVED = ["password-reset", "deadline-to-come"]

type Unsent = NotificationDTO & { idempotency_key?: string | null }
type Notifications = INotificationModuleService & { updateNotifications(row: { id: string; status: string }): Promise<unknown> }

/** Medusa keeps a mail before it sends it: one that has failed, or whose process died, is sent again from its row. */
async function resend(container: MedusaContainer, { id, to, template, data, idempotency_key }: Unsent): Promise<void> {
  await container.resolve<Notifications>(Modules.NOTIFICATION).updateNotifications({ id, status: "failure" })
  await sendMailWorkflow(container).run({ input: { to, template, data, idempotency_key } as Mail })
}

const resendStep = createStep("canteen-resend-mails", async ({ within_minutes, idle_minutes }: ResendMailsInput, { container }) => {
  const now = new Date().getTime()
  const unsent: Unsent[] = await container.resolve<INotificationModuleService>(Modules.NOTIFICATION).listNotifications(
    { channel: "email", status: ["failure", "pending"], created_at: { $gte: new Date(now - within_minutes * MINUTE_MS), $lte: new Date(now - idle_minutes * MINUTE_MS) } } as object,
    { take: A_RUN, order: { created_at: "ASC" } }
  )
  const wanted = unsent.filter(({ template, idempotency_key }) => !SHORT_LIVED.includes(template) && idempotency_key)
  const sent: string[] = []
  for (const mail of wanted) if (await tried(container, `mail ${mail.id}`, () => resend(container, mail))) sent.push(mail.id)
  return new StepResponse({ sent: sent.length, failed: wanted.length - sent.length })
})

/** Sends mails again that a mail server refused, or a crash kept. */
export const resendMailsWorkflow = createWorkflow("canteen-resend-unsent-mails", (input: ResendMailsInput) => new WorkflowResponse(resendStep(input)))
