import { readAdjustableWallet } from "../../../../../../queries/staff-wallets"
import type { AdjustmentResponse } from "../../../../../../types/http"
import { adjustWalletWorkflow } from "../../../../../../workflows/adjust-wallet"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { readIdempotencyKey } from "../../../../../idempotency-key"
import { type AdjustmentBody, adjustmentBody } from "../../schema"

export const POST = defineStaffRoute<AdjustmentResponse, AdjustmentBody>(
  {
    summary: "Adds to a wallet or takes from it by hand, with a reason that the family reads; once for each Idempotency-Key",
    permission: "wallets.adjust",
    body: adjustmentBody,
    answers: "AdjustmentResponse",
    status: 201,
  },
  async ({ req, scope, staff, communes, params: { id = "" }, body, now }) => {
    const idempotency_key = readIdempotencyKey(req)
    const { customer_id, payee_id } = await readAdjustableWallet(scope, { staff, communes }, id)
    const account = { id, customer_id, payee_id }
    const { result } = await adjustWalletWorkflow(scope).run({ input: { ...body, account, user_id: staff.user_id, idempotency_key, now: now.toString() } })
    return { adjustment: result }
  }
)
