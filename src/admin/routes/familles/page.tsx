import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Families } from "./families"

/** The family accounts that asked for one of the clerk's communes. */
export default function FamiliesPage(): ReactElement {
  return <RoleGate permission="accounts.read">{() => <Families />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.families",
  translationNs: "canteen",
  icon: Users,
  rank: 4,
})
