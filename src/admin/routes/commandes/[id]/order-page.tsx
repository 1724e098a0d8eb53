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

/** What was paid and how, then each meal and its state. */
export function OrderPage({ orderId, me }: { orderId: string; me: MeResponse }): ReactElement {
  const words = useWords()
  const query = useCanteenOrder(orderId)
  const order = query.data?.order
  const standing = order?.bookings.filter((booking) => booking.status === "confirmed") ?? []
  const selection = useSelection(standing.map((booking) => booking.id))
  const [cancelling, setCancelling] = useState(false)
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
          {mayCancel && standing.length > 0 && (
            <Button size="small" variant="danger" onClick={() => setCancelling(true)}>
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
      <CancelMeals open={cancelling} meals={standing} onClose={() => setCancelling(false)} onDone={selection.clear} />
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
