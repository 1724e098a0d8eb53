import { todayAt } from "../../../../modules/family/rules"
import { readFamilyDocument, readFamilyPapers } from "../../../../queries/papers"
import type { DocumentResponse, DocumentsResponse } from "../../../../types/http"
import { sendDocumentWorkflow } from "../../../../workflows/send-document"
import { defineRoute } from "../../../define-route"
import { documentOf } from "../../../middlewares/receive-document"
import { type DocumentsQuery, type PaperBody, documentsQuery, paper } from "./schema"

export const GET = defineRoute<DocumentsResponse, undefined, DocumentsQuery>(
  { summary: "What the family sent, newest first, and what its communes ask for", audience: "customer", query: documentsQuery, answers: "DocumentsResponse" },
  async ({ scope, actorId, query, now }) => readFamilyPapers(scope, actorId, { today: todayAt(now), ...query })
)

export const POST = defineRoute<DocumentResponse, PaperBody>(
  {
    summary: "Sends a document (PDF, JPEG or PNG, 5 MB at most) that a commune asks for",
    audience: "customer",
    body: paper,
    file: "file",
    answers: "DocumentResponse",
    status: 201,
  },
  async ({ req, scope, actorId, body: { kind, membership_id, beneficiary_id }, now }) => {
    const { content, mime_type } = documentOf(req)
    const file = { content: content.toString("base64"), mime_type }
    const of = beneficiary_id === undefined ? {} : { beneficiary_id }
    const { result } = await sendDocumentWorkflow(scope).run({ input: { customer_id: actorId, kind, membership_id, ...of, file, now: now.toString() } })
    return { document: await readFamilyDocument(scope, actorId, result) }
  }
)
