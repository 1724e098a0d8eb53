import type { DeletedResponse } from "../../../../../../../../types/http"
import { answerCustodyWorkflow } from "../../../../../../../../workflows/guardianship"
import { defineRoute } from "../../../../../../../define-route"

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Drops a proposed calendar, one's own or the other's; the agreed one stays", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "", proposal_id = "" }, now }) => {
    await answerCustodyWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id, proposal_id, answer: "drop", now: now.toString() } })
    return { id: proposal_id, object: "custody_proposal", deleted: true }
  }
)
