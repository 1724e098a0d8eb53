import { cardProviderOf } from "../../../../../../decisions/card-provider"
import { readWallet } from "../../../../../../queries/wallets"
import type { TopUpResponse } from "../../../../../../types/http"
import { startTopUpWorkflow } from "../../../../../../workflows/start-top-up"
import { defineRoute } from "../../../../../define-route"
import { readIdempotencyKey } from "../../../../../idempotency-key"
import { topUpBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Prepares a top-up to be paid by card", audience: "customer", body: topUpBody, answers: "TopUpResponse", status: 201 },
  async ({ req, scope, params, body, actorId, now }): Promise<TopUpResponse> => {
    const idempotency_key = readIdempotencyKey(req)
    const own = await readWallet(scope, params["id"] ?? "", actorId)
    const { result } = await startTopUpWorkflow(scope).run({
      input: {
        account_id: own.wallet.id,
        customer_id: actorId,
        payee_name: own.wallet.payee.name,
        amount_cents: body.amount_cents,
        bounds: { ...own.wallet.top_up, balance_cents: own.wallet.balance_cents, cap_cents: own.cap_cents },
        sales_channel_id: req.publishable_key_context?.sales_channel_ids[0] ?? null,
        idempotency_key,
        now: now.toString(),
      },
    })
    return { ...result, provider_id: cardProviderOf(own), amount_cents: body.amount_cents }
  }
)
