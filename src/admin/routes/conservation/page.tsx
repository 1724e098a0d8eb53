import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { Retention } from "./retention"

/** How long data is kept, and what the purge did about it; reached from the page of the log, since the menu is full. */
export default function RetentionRoute(): ReactElement {
  return <RoleGate permission="platform.manage">{() => <Retention />}</RoleGate>
}
