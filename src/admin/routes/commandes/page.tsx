import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Receipt } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Orders } from "./orders"

/** The orders of the communes, for those who follow the money. */
export default function OrdersPage(): ReactElement {
  return <RoleGate permission="orders.read">{() => <Orders />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.orders",
  translationNs: "canteen",
  icon: Receipt,
  rank: 5,
})
