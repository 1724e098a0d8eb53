import { readDocumentFile } from "../../../../../../queries/documents"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineStaffRoute<FileAnswer>(
  { summary: "The file of a document, to be looked at", permission: "documents.decide", answers: FILE },
  async ({ scope, communes, params: { id = "" } }) => FileAnswer.ofDocument(id, await readDocumentFile(scope, { id, commune_id: communes.toArray() }), "inline")
)
