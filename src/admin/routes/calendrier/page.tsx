import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Calendar } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { CalendarPage } from "./calendar-page"

/** The calendar of the commune's services: days, closures, exceptional openings, places and menus. */
export default function CalendarRoute(): ReactElement {
  return <RoleGate permission="calendar.manage">{(me) => <CalendarPage me={me} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.calendar",
  translationNs: "canteen",
  icon: Calendar,
  rank: 6,
})
