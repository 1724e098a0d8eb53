import { readAdminAccounts } from "../../../../queries/staff-families"
import type { AdminAccountsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { type AccountsQuery, accountsQuery } from "./schema"

export const GET = defineStaffRoute<AdminAccountsResponse, undefined, AccountsQuery>(
  {
    summary: "Family accounts that asked one of the caller's communes",
    permission: "accounts.read",
    query: accountsQuery,
    answers: "AdminAccountsResponse",
  },
  async ({ scope, communes, query }) => readAdminAccounts(scope, { communes, ...query })
)
