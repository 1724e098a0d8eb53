import { Button, Container } from "@medusajs/ui"
import { useState, type ReactElement } from "react"
import { Link } from "react-router-dom"

import type { AdminOrder, MeResponse } from "../../../../types/http"
import { useCanteenOrder } from "../../../api/meals"
import { BookingTable } from "../../../components/booking-table"
import { CancelMeals } from "../../../components/cancel-meals"
import { CancelSelection } from "../../../components/cancel-selection"
import { Facts, Section } from "../../../components/family-file"
import { Page } from "../../../components/page"
import { Notice, Query } from "../../../components/states"
import { useSelection } from "../../../components/use-selection"
import { shortInstant } from "../../../format/days"
import { euros } from "../../../format/money"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"
import { RefundOrder } from "./refund-order"

/** What was paid and how, then each meal and its state. */
export function OrderPage({ orderId, me }: { orderId: string; me: MeResponse }): ReactElement {
  const words = useWords()
  const query = useCanteenOrder(orderId)
  const order = query.data?.order
  const standing = order?.bookings.filter((booking) => booking.status === "confirmed") ?? []
  const selection = useSelection(standing.map((booking) => booking.id))
  const [opened, setOpened] = useState<"cancelling" | "refund" | null>(null)
  const close = (): void => setOpened(null)
  const mayCancel = me.permissions.includes("bookings.cancel")

  if (order === undefined) {
    return (
      <Container className="p-0">
        <Query query={query} single>
          {null}
        </Query>
      </Container>
    )
  }
  return (
    <Page
      title={words("orders.number", { number: order.display_id })}
      hint={order.communes.map((commune) => commune.name).join(", ")}
      toolbar={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to="/commandes">{words("common.backToList")}</Link>
          </Button>
          {me.permissions.includes("accounts.read") && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/familles/${order.family.customer_id}`}>{words("family.file")}</Link>
            </Button>
          )}
          {me.permissions.includes("orders.refund") && order.refunded_cents < order.total_cents && (
            <Button size="small" variant="secondary" onClick={() => setOpened("refund")}>
              {words("orders.refund")}
            </Button>
          )}
          {mayCancel && standing.length > 0 && (
            <Button size="small" variant="danger" onClick={() => setOpened("cancelling")}>
              {words("cancelling.cancelOrder")}
            </Button>
          )}
        </>
      }
    >
      <Section title={words("orders.payment")}>
        <Payment order={order} />
      </Section>
      <CancelSelection bookings={order.bookings} selection={selection} />
      {order.bookings.length === 0 ? (
        <Notice title={words("orders.meals")} hint={words("orders.noMeals")} />
      ) : (
        <BookingTable label={words("orders.meals")} bookings={order.bookings} selection={mayCancel ? selection : undefined} />
      )}
      <CancelMeals open={opened === "cancelling"} meals={standing} onClose={close} onDone={selection.clear} />
      {opened === "refund" && <RefundOrder order={order} onClose={close} />}
    </Page>
  )
}

function Payment({ order }: { order: AdminOrder }): ReactElement {
  const words = useWords()
  return (
    <Facts
      facts={[
        [words("column.family"), `${fullName(order.family)}, ${order.family.email}`],
        [words("orders.paidAt"), shortInstant(order.created_at)],
        [words("column.total"), <strong key="total">{euros(order.total_cents)}</strong>],
        [words("column.wallet"), euros(order.wallet_cents)],
        [words("column.card"), euros(order.card_cents)],
        [words("column.refunded"), euros(order.refunded_cents)],
      ]}
    />
  )
}
