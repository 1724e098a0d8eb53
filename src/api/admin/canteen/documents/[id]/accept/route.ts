import { todayAt } from "../../../../../../modules/family/rules"
import { readAdminDocument } from "../../../../../../queries/documents"
import type { AdminDocumentResponse } from "../../../../../../types/http"
import { decideDocumentWorkflow } from "../../../../../../workflows/decide-document"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { kindsFor } from "../../kinds"
import { type AcceptanceBody, acceptance } from "../../schema"

export const POST = defineStaffRoute<AdminDocumentResponse, AcceptanceBody>(
  {
    summary: "Accepts a waiting document until a day; a quotient with the value that it proves",
    permission: "documents.decide",
    body: acceptance,
    answers: "AdminDocumentResponse",
  },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const [today, kinds, answer] = [todayAt(now), kindsFor(staff.role), { status: "accepted" as const, ...body }]
    const caller = { commune_ids: communes.toArray(), kinds, user_id: staff.user_id, today, now: now.toString() }
    await decideDocumentWorkflow(scope).run({ input: { id, answer, ...caller } })
    return { document: await readAdminDocument(scope, { communes, kinds }, { id, today }) }
  }
)
