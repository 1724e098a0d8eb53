import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LockClosedSolid } from "@medusajs/icons"
import type { ReactElement } from "react"

import { SecondFactor } from "./second-factor"

/** The caller's own second factor, and those of the staff that the caller may reset. For every role, and for who must still set one up. */
export default function SecondFactorPage(): ReactElement {
  return <SecondFactor />
}

export const config = defineRouteConfig({
  label: "menu.secondFactor",
  translationNs: "canteen",
  icon: LockClosedSolid,
  rank: 20,
})
