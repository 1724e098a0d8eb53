import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CalendarMini } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Bookings } from "./bookings"

/** The booked meals of the clerk's communes. The path is not "/reservations": Medusa's inventory holds it. */
export default function BookingsPage(): ReactElement {
  return <RoleGate permission="bookings.read">{(me) => <Bookings me={me} />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.bookings",
  translationNs: "canteen",
  icon: CalendarMini,
  rank: 3,
})
