import { readWallet } from "../../../../../../queries/wallets"
import type { LowBalanceResponse } from "../../../../../../types/http"
import { setLowBalanceWorkflow } from "../../../../../../workflows/set-low-balance"
import { defineRoute } from "../../../../../define-route"
import { lowBalanceBody } from "../../schema"

export const POST = defineRoute(
  { summary: "Sets below which balance the family wants a mail, or none", audience: "customer", body: lowBalanceBody, answers: "LowBalanceResponse" },
  async ({ scope, params: { id = "" }, body, actorId }): Promise<LowBalanceResponse> => {
    const { wallet } = await readWallet(scope, id, actorId)
    await setLowBalanceWorkflow(scope).run({ input: { account_id: wallet.id, threshold_cents: body.threshold_cents } })
    return { wallet: (await readWallet(scope, id, actorId)).wallet }
  }
)
