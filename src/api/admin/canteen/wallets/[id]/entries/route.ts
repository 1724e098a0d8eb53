import { readAdminEntries } from "../../../../../../queries/staff-entries"
import type { AdminEntriesResponse } from "../../../../../../types/http"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { entriesQuery } from "../../schema"

export const GET = defineStaffRoute(
  {
    summary: "The movements of a wallet, newest first; of another commune's only the date and the amount",
    permission: "wallets.read",
    query: entriesQuery,
    answers: "AdminEntriesResponse",
  },
  async ({ scope, staff, communes, params: { id = "" }, query }): Promise<AdminEntriesResponse> =>
    readAdminEntries(scope, { staff, communes }, { id, page: query })
)
