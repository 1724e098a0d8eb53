import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListCheckbox } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Attendance } from "./attendance"

/** Who eats on a day, on screen and on one sheet of paper. */
export default function AttendancePage(): ReactElement {
  return <RoleGate permission="attendance.read">{(me) => <Attendance me={me} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.attendance",
  translationNs: "canteen",
  icon: ListCheckbox,
  rank: 2,
})
