import type { ReactElement } from "react"

import { RoleGate } from "../../../components/role-gate"
import { Reviews } from "./reviews"

/** What families think of the canteen services; reached from the page of the families. */
export default function ReviewsPage(): ReactElement {
  return <RoleGate permission="reviews.moderate">{() => <Reviews />}</RoleGate>
}
