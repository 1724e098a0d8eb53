import { todayAt } from "../../../../../modules/family/rules"
import { readClosing } from "../../../../../queries/account-closing"
import { readAccount } from "../../../../../queries/family"
import type { AccountResponse, ClosingResponse } from "../../../../../types/http"
import { closeAccountWorkflow } from "../../../../../workflows/close-account"
import { defineRoute } from "../../../../define-route"
import { type ClosingBody, closingBody } from "../schema"

export const GET = defineRoute<ClosingResponse>(
  { summary: "What closing the account would do: the meals that stand in its way, and what each wallet gives back", audience: "customer", answers: "ClosingResponse" },
  async ({ scope, actorId, now }) => {
    await readAccount(scope, actorId)
    return { closing: await readClosing(scope, actorId, now) }
  }
)

export const POST = defineRoute<AccountResponse, ClosingBody>(
  {
    summary: "Closes the account and pays every wallet out; the same again goes on with what is left",
    audience: "customer",
    body: closingBody,
    answers: "AccountResponse",
  },
  async ({ scope, actorId, body, now }) => {
    await closeAccountWorkflow(scope).run({ input: { customer_id: actorId, ...body, now: now.toString() } })
    return { account: await readAccount(scope, actorId), today: todayAt(now), now: now.toString() }
  }
)
