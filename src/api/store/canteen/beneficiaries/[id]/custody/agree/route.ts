import { todayAt } from "../../../../../../../modules/family/rules"
import { readCustody } from "../../../../../../../queries/household"
import type { CustodyResponse } from "../../../../../../../types/http"
import { answerCustodyWorkflow } from "../../../../../../../workflows/guardianship"
import { defineRoute } from "../../../../../../define-route"
import { type AgreementBody, agreement } from "../schema"

export const POST = defineRoute<CustodyResponse, AgreementBody>(
  { summary: "Agrees to the calendar that the other guardian proposes", audience: "customer", body: agreement, answers: "CustodyResponse" },
  async ({ scope, actorId, params: { id = "" }, body: { proposal_id }, now }) => {
    await answerCustodyWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id, proposal_id, answer: "agree", now: now.toString() } })
    return readCustody(scope, { customer_id: actorId, id, today: todayAt(now) })
  }
)
