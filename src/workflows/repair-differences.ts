import type { ICartModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Found } from "../modules/reconciliation/record"
import { captureOrderWorkflow } from "./capture-order"
import { completeTransactions } from "./order-transactions"
import { releaseEndedHoldsWorkflow } from "./release-ended-holds"
import { repairCheckoutsWorkflow } from "./repair-checkouts"
import { resendMailsWorkflow } from "./resend-mails"
import { sendPayoutsWorkflow } from "./send-payouts"
import { settleAuthorisationsWorkflow } from "./settle-authorisations"
import { tried } from "./tried"

type RepairOne = (container: MedusaContainer, found: Found) => Promise<unknown>

const A_CARD_KEEPS_MINUTES = 8 * 24 * 60

/** What is repaired one by one, since nothing else would look at it again: the jobs leave alone what they took for settled. */
const ONE_BY_ONE: Readonly<Record<string, RepairOne>> = {
  cart_not_completed: (container, { subject_id }) =>
    container.resolve<ICartModuleService>(Modules.CART).updateCarts(subject_id, { completed_at: new Date() }),
  transaction_missing: ofOrder(completeTransactions),
  order_unpaid: ofOrder((container, order_id) => captureOrderWorkflow(container).run({ input: { order_id } })),
  top_up_not_credited: ofOrder((container, order_id) => captureOrderWorkflow(container).run({ input: { order_id } })),
}

function ofOrder(run: (container: MedusaContainer, orderId: string) => Promise<unknown>): RepairOne {
  return async (container, { order_id }) => (order_id === null ? undefined : run(container, order_id))
}

/** Runs every repair that there is, then those of single differences. Each stands alone, and can run again and again. */
export async function repairDifferences(container: MedusaContainer, found: Found[], now: string): Promise<void> {
  await tried(container, "repair of checkouts", () => repairCheckoutsWorkflow(container).run())
  await tried(container, "end of holds", () => releaseEndedHoldsWorkflow(container).run({ input: { now } }))
  await tried(container, "authorised payments", () =>
    settleAuthorisationsWorkflow(container).run({ input: { within_minutes: A_CARD_KEEPS_MINUTES, idle_minutes: 60 } })
  )
  await tried(container, "pay-outs", () => sendPayoutsWorkflow(container).run())
  await tried(container, "mails that did not go", () => resendMailsWorkflow(container).run({ input: { within_minutes: 24 * 60, idle_minutes: 5 } }))
  for (const one of found) {
    const repair = ONE_BY_ONE[one.kind]
    if (repair) await tried(container, `${one.kind} of ${one.subject_id}`, () => repair(container, one))
  }
}
