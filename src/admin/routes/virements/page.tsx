import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Payouts } from "./payouts"

/** What is owed to families by bank transfer. */
export default function PayoutsPage(): ReactElement {
  return <RoleGate permission="payouts.manage">{() => <Payouts />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.payouts",
  translationNs: "canteen",
  icon: CashSolid,
  rank: 5,
})
