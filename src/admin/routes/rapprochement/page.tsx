import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Equals } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Reconciliation } from "./reconciliation"

/** What the processor, the orders, the wallets and the bookings disagree about, for those who keep the accounts. */
export default function ReconciliationRoute(): ReactElement {
  return <RoleGate permission="reconciliation.read">{() => <Reconciliation />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.reconciliation",
  translationNs: "canteen",
  icon: Equals,
  rank: 5,
})
