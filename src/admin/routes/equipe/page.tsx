import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Team } from "./team"

/** Who works in the caller's communes. */
export default function TeamPage(): ReactElement {
  return <RoleGate permission="staff.manage">{() => <Team />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.staff",
  translationNs: "canteen",
  icon: Users,
  rank: 8,
})
