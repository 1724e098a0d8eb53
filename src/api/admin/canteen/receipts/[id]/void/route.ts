import { readReceipt } from "../../../../../../queries/receipts"
import type { AdminReceiptResponse } from "../../../../../../types/http"
import { voidReceiptWorkflow } from "../../../../../../workflows/void-receipt"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../refusal"

export const POST = defineStaffRoute<AdminReceiptResponse, RefusalBody>(
  { summary: "Voids a receipt by a counter-receipt, and says why", permission: "receipts.void", body: refusal, answers: "AdminReceiptResponse", status: 201 },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const input = { id, commune_ids: communes.toArray(), reason: body.reason, user_id: staff.user_id, now: now.toString() }
    const { result } = await voidReceiptWorkflow(scope).run({ input })
    return { receipt: await readReceipt(scope, result.id, { communes }) }
  }
)
