import { defineRouteConfig } from "@medusajs/admin-sdk"
import { History } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { AuditLog } from "./audit-log"

/** What the team did. */
export default function AuditPage(): ReactElement {
  return <RoleGate permission="audit.read">{({ permissions }) => <AuditLog mayManage={permissions.includes("platform.manage")} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.audit",
  translationNs: "canteen",
  icon: History,
  rank: 9,
})
