import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListBullet } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Diets } from "./diets"

/** The diets that a commune serves: the list that families choose from. */
export default function DietsPage(): ReactElement {
  return <RoleGate permission="diets.manage">{() => <Diets />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.diets",
  translationNs: "canteen",
  icon: ListBullet,
  rank: 6,
})
