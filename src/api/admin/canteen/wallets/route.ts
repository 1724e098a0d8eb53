import { readAdminWallets } from "../../../../queries/staff-wallets"
import type { AdminWalletsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { walletsQuery } from "./schema"

export const GET = defineStaffRoute(
  { summary: "Wallets of the families of the caller's communes", permission: "wallets.read", query: walletsQuery, answers: "AdminWalletsResponse" },
  async ({ scope, query, staff, communes }): Promise<AdminWalletsResponse> => readAdminWallets(scope, { staff, communes }, query)
)
