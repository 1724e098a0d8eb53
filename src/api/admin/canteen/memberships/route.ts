import { todayAt } from "../../../../modules/family/rules"
import { readAdminMemberships } from "../../../../queries/staff-families"
import type { AdminMembershipsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { type MembershipsQuery, membershipsQuery } from "./schema"

export const GET = defineStaffRoute<AdminMembershipsResponse, undefined, MembershipsQuery>(
  {
    summary: "Memberships asked of the caller's communes, oldest first",
    permission: "accounts.read",
    query: membershipsQuery,
    answers: "AdminMembershipsResponse",
  },
  async ({ scope, communes, query, now }) => readAdminMemberships(scope, { communes, today: todayAt(now), ...query })
)
