import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Cash } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Settlements } from "./settlements"

/** What a period brought, per payee and commune, for those who keep the accounts. */
export default function SettlementsPage(): ReactElement {
  return <RoleGate permission="settlements.read">{() => <Settlements />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.settlements",
  translationNs: "canteen",
  icon: Cash,
  rank: 5,
})
