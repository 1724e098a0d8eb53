import { todayAt } from "../../../../../../modules/family/rules"
import { readCustody } from "../../../../../../queries/household"
import type { CustodyResponse } from "../../../../../../types/http"
import { proposeCustodyWorkflow } from "../../../../../../workflows/guardianship"
import { defineRoute } from "../../../../../define-route"
import { type CustodyBody, custody } from "./schema"

export const GET = defineRoute<CustodyResponse>(
  { summary: "The custody calendar of a child of two households, agreed and proposed, with the coming weeks", audience: "customer", answers: "CustodyResponse" },
  async ({ scope, actorId, params: { id = "" }, now }) => readCustody(scope, { customer_id: actorId, id, today: todayAt(now) })
)

export const PUT = defineRoute<CustodyResponse, CustodyBody>(
  { summary: "Proposes a custody calendar to the other guardian: it counts once that one agrees", audience: "customer", body: custody, answers: "CustodyResponse" },
  async ({ scope, actorId, params: { id = "" }, body, now }) => {
    await proposeCustodyWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id, custody: body, now: now.toString() } })
    return readCustody(scope, { customer_id: actorId, id, today: todayAt(now) })
  }
)
