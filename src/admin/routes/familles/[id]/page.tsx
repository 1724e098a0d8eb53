import type { ReactElement } from "react"
import { useParams } from "react-router-dom"

import { RoleGate } from "../../../components/role-gate"
import { FamilyPage } from "./family-page"

/** One family's file. */
export default function FamilyDetailPage(): ReactElement {
  const { id = "" } = useParams()
  return <RoleGate permission="accounts.read">{(me) => <FamilyPage key={id} customerId={id} me={me} />}</RoleGate>
}
