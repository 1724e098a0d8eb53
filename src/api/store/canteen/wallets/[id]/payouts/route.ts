import { readPayout, readPayouts } from "../../../../../../queries/payouts"
import { readWallet } from "../../../../../../queries/wallets"
import type { PayoutResponse, PayoutsResponse } from "../../../../../../types/http"
import { askPayoutWorkflow } from "../../../../../../workflows/ask-payout"
import { defineRoute } from "../../../../../define-route"
import { readIdempotencyKey } from "../../../../../idempotency-key"
import { type PayoutBody, payoutBody } from "../../schema"

export const GET = defineRoute<PayoutsResponse>(
  { summary: "What taking back the whole balance would do, and what was taken back before", audience: "customer", answers: "PayoutsResponse" },
  async ({ scope, params: { id = "" }, actorId }) => readPayouts(scope, (await readWallet(scope, id, actorId)).wallet)
)

export const POST = defineRoute<PayoutResponse, PayoutBody>(
  {
    summary: "Takes credit back: to the cards that topped the wallet up, newest first, the rest by bank transfer; once for each Idempotency-Key",
    audience: "customer",
    body: payoutBody,
    answers: "PayoutResponse",
    status: 201,
  },
  async ({ req, scope, params: { id = "" }, body, actorId, now }) => {
    const idempotency_key = readIdempotencyKey(req)
    const { wallet } = await readWallet(scope, id, actorId)
    const account = { id: wallet.id, customer_id: actorId, payee_id: wallet.payee.id }
    const { result } = await askPayoutWorkflow(scope).run({ input: { ...body, account, idempotency_key, now: now.toString() } })
    return { payout: await readPayout(scope, result.id) }
  }
)
