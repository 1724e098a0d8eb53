import { todayAt } from "../../../../modules/family/rules"
import { readAccount } from "../../../../queries/family"
import type { AccountResponse } from "../../../../types/http"
import { editAccountWorkflow } from "../../../../workflows/edit-account"
import { defineRoute } from "../../../define-route"
import { type AccountEditBody, accountEdit } from "./schema"

export const GET = defineRoute<AccountResponse>(
  { summary: "The family account and the communes that have not answered yet", audience: "customer", answers: "AccountResponse" },
  async ({ scope, actorId, now }) => ({ account: await readAccount(scope, actorId), today: todayAt(now), now: now.toString() })
)

export const POST = defineRoute<AccountResponse, AccountEditBody>(
  { summary: "Changes the account holder or the consents", audience: "customer", body: accountEdit, answers: "AccountResponse" },
  async ({ scope, actorId, body, now }) => {
    await editAccountWorkflow(scope).run({ input: { customer_id: actorId, edit: body, today: todayAt(now), now: now.toString() } })
    return { account: await readAccount(scope, actorId), today: todayAt(now), now: now.toString() }
  }
)
