import { z } from "@medusajs/framework/zod"
import { readAdminWallets } from "../../../../queries/staff-wallets"
import type { AdminWalletsResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { identifier, page, text } from "../../../fields"

const walletsQuery = z.strictObject({ customer_id: identifier.optional(), q: text(80, 2).optional(), ...page })

export const GET = defineStaffRoute(
  { summary: "Wallets of the families of the caller's communes", permission: "wallets.read", query: walletsQuery, answers: "AdminWalletsResponse" },
  async ({ scope, query, communes }): Promise<AdminWalletsResponse> => readAdminWallets(scope, communes, query)
)
