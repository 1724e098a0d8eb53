import { readDocumentFile } from "../../../../../../queries/documents"
import { defineRoute } from "../../../../../define-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineRoute<FileAnswer>(
  { summary: "The file of a document that the family sent", audience: "customer", answers: FILE },
  async ({ scope, actorId, params: { id = "" } }) => FileAnswer.ofDocument(id, await readDocumentFile(scope, { id, customer_id: actorId }), "attachment")
)
