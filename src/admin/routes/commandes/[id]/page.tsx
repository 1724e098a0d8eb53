import type { ReactElement } from "react"
import { useParams } from "react-router-dom"

import { RoleGate } from "../../../components/role-gate"
import { OrderPage } from "./order-page"

/** One order with its meals. */
export default function OrderDetailPage(): ReactElement {
  const { id = "" } = useParams()
  return <RoleGate permission="orders.read">{(me) => <OrderPage key={id} orderId={id} me={me} />}</RoleGate>
}
