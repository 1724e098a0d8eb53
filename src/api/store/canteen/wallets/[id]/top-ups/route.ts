import { checkTopUpAmount } from "../../../../../../decisions/top-up"
import { readWallet } from "../../../../../../queries/wallets"
import type { TopUpResponse } from "../../../../../../types/http"
import { CARD_PROVIDER_ID, startTopUpWorkflow } from "../../../../../../workflows/start-top-up"
import { defineRoute } from "../../../../../define-route"
import { topUpBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Prepares a top-up to be paid by card", audience: "customer", body: topUpBody, answers: "TopUpResponse", status: 201 },
  async ({ req, scope, params, body, actorId, now }): Promise<TopUpResponse> => {
    const own = await readWallet(scope, params["id"] ?? "", actorId)
    checkTopUpAmount(body.amount_cents, { ...own.wallet.top_up, balance_cents: own.wallet.balance_cents, cap_cents: own.cap_cents })
    const { result } = await startTopUpWorkflow(scope).run({
      input: {
        account_id: own.wallet.id,
        customer_id: actorId,
        payee_name: own.wallet.payee.name,
        amount_cents: body.amount_cents,
        sales_channel_id: req.publishable_key_context?.sales_channel_ids[0] ?? null,
        now: now.toString(),
      },
    })
    return { ...result, provider_id: CARD_PROVIDER_ID, amount_cents: body.amount_cents }
  }
)
