import { openDocumentWorkflow } from "../../../../../../workflows/open-document"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { FILE, FileAnswer } from "../../../../../file-answer"
import { kindsFor } from "../../kinds"

export const GET = defineStaffRoute<FileAnswer>(
  { summary: "The file of a document, to be looked at; what tells of health is recorded in the audit log", permission: "documents.decide", answers: FILE },
  async ({ scope, communes, staff, params: { id = "" } }) => {
    const caller = { commune_ids: communes.toArray(), kinds: kindsFor(staff.role), user_id: staff.user_id }
    const { result } = await openDocumentWorkflow(scope).run({ input: { id, ...caller } })
    return FileAnswer.ofDocument(id, result, "inline")
  }
)
