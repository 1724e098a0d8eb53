import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Receipts } from "./receipts"

/** The receipts of the communes, for those who keep the accounts. */
export default function ReceiptsPage(): ReactElement {
  return <RoleGate permission="receipts.read">{(me) => <Receipts canVoid={me.permissions.includes("receipts.void")} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.receipts",
  translationNs: "canteen",
  icon: DocumentText,
  rank: 5,
})
