import { todayAt } from "../../../../../../modules/family/rules"
import { readAdminDocument } from "../../../../../../queries/documents"
import type { AdminDocumentResponse } from "../../../../../../types/http"
import { decideDocumentWorkflow } from "../../../../../../workflows/decide-document"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { type AcceptanceBody, acceptance } from "../../schema"

export const POST = defineStaffRoute<AdminDocumentResponse, AcceptanceBody>(
  {
    summary: "Accepts a waiting quotient, with the value that its document proves and until when it counts",
    permission: "documents.decide",
    body: acceptance,
    answers: "AdminDocumentResponse",
  },
  async ({ scope, communes, staff, params: { id = "" }, body, now }) => {
    const [today, answer] = [todayAt(now), { status: "accepted" as const, ...body }]
    const caller = { commune_ids: communes.toArray(), user_id: staff.user_id, today, now: now.toString() }
    await decideDocumentWorkflow(scope).run({ input: { id, answer, ...caller } })
    return { document: await readAdminDocument(scope, communes, { id, today }) }
  }
)
