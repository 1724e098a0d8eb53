import { z } from "@medusajs/framework/zod"
import { readAudit } from "../../../../queries/audit"
import type { AuditResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { day, identifier, page } from "../../../fields"

const auditQuery = z.strictObject({ user_id: identifier.optional(), subject_id: identifier.optional(), from: day.optional(), to: day.optional(), ...page })

export const GET = defineStaffRoute(
  { summary: "Who did what to whom, when and from where, in the caller's communes; newest first", permission: "audit.read", query: auditQuery, answers: "AuditResponse" },
  async ({ scope, staff, communes, query }): Promise<AuditResponse> => {
    const [entries, count] = await readAudit(scope, { caller: staff, communes }, query)
    return { entries, count, limit: query.limit, offset: query.offset }
  }
)
