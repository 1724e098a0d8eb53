import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { PublicPages } from "./public-pages"

/** What a commune says of itself, its colour and its logo. */
export default function PublicPagePage(): ReactElement {
  return <RoleGate permission="public_pages.edit">{() => <PublicPages />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.publicPage",
  translationNs: "canteen",
  icon: Buildings,
  rank: 7,
})
