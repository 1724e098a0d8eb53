import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Documents } from "./documents"

/** The documents that families sent and that wait for the commune's answer. */
export default function DocumentsPage(): ReactElement {
  return <RoleGate permission="documents.decide">{(me) => <Documents mayRequire={me.permissions.includes("documents.require")} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.documents",
  translationNs: "canteen",
  icon: DocumentText,
  rank: 2,
})
