import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Rulebooks } from "./rulebooks"

/** A manager reads the rules of its services and writes the next version of them. */
export default function RulebooksPage(): ReactElement {
  return <RoleGate permission="rulebooks.manage">{(me) => <Rulebooks me={me} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.rulebooks",
  translationNs: "canteen",
  icon: BookOpen,
  rank: 6,
})
