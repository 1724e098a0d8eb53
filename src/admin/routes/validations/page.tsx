import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CheckCircle } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Validations } from "./validations"

/** The clerk's first page: the memberships that wait for a decision. */
export default function ValidationsPage(): ReactElement {
  return <RoleGate permission="memberships.decide">{() => <Validations />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.validations",
  translationNs: "canteen",
  icon: CheckCircle,
  rank: 1,
})
