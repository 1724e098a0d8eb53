import { todayAt } from "../../../../modules/family/rules"
import { readAdminDocuments } from "../../../../queries/documents"
import type { AdminDocumentsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { kindsFor } from "./kinds"
import { type DocumentsQuery, documentsQuery } from "./schema"

export const GET = defineStaffRoute<AdminDocumentsResponse, undefined, DocumentsQuery>(
  {
    summary: "Documents that families sent to the caller's communes, oldest first",
    permission: "documents.decide",
    query: documentsQuery,
    answers: "AdminDocumentsResponse",
  },
  async ({ scope, communes, staff, query, now }) => readAdminDocuments(scope, { communes, kinds: kindsFor(staff.role) }, { today: todayAt(now), ...query })
)
