import type { ReactElement } from "react"

import { RoleGate } from "../../../components/role-gate"
import { Requirements } from "./requirements"

/** The papers that a commune asks of its families; reached from the page of the documents. */
export default function RequirementsPage(): ReactElement {
  return <RoleGate permission="documents.require">{() => <Requirements />}</RoleGate>
}
