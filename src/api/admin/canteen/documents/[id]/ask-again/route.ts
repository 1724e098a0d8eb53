import { todayAt } from "../../../../../../modules/family/rules"
import { readAdminDocument } from "../../../../../../queries/documents"
import type { AdminDocumentResponse } from "../../../../../../types/http"
import { decideDocumentWorkflow } from "../../../../../../workflows/decide-document"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type RefusalBody, refusal } from "../../../refusal"
import { kindsFor } from "../../kinds"

export const POST = defineStaffRoute<AdminDocumentResponse, RefusalBody>(
  { summary: "Asks a family again for a document that was accepted, which no longer counts, and says why", permission: "documents.decide", body: refusal, answers: "AdminDocumentResponse" },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const [today, kinds, answer] = [todayAt(now), kindsFor(staff.role), { status: "to_renew" as const, reason: body.reason }]
    const caller = { commune_ids: communes.toArray(), kinds, user_id: staff.user_id, today, now: now.toString() }
    await decideDocumentWorkflow(scope).run({ input: { id, answer, ...caller } })
    return { document: await readAdminDocument(scope, { communes, kinds }, { id, today }) }
  }
)
