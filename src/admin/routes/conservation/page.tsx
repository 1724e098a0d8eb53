import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Trash } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Retention } from "./retention"

/** How long data is kept, and what the purge did about it. */
export default function RetentionRoute(): ReactElement {
  return <RoleGate permission="platform.manage">{() => <Retention />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.retention",
  translationNs: "canteen",
  icon: Trash,
  rank: 8,
})
