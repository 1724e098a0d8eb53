import { defineRouteConfig } from "@medusajs/admin-sdk"
import { AcademicCap } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { SchoolCalendar } from "./school-calendar"

/** The school holidays of every zone, taken over from the Ministry's file. */
export default function SchoolCalendarRoute(): ReactElement {
  return <RoleGate permission="platform.manage">{() => <SchoolCalendar />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.schoolCalendar",
  translationNs: "canteen",
  icon: AcademicCap,
  rank: 7,
})
