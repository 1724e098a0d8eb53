import { Button, Container } from "@medusajs/ui"
import type { ReactElement } from "react"
import { Link } from "react-router-dom"

import type { AdminOrder, MeResponse } from "../../../../types/http"
import { useCanteenOrder } from "../../../api/meals"
import { BookingTable } from "../../../components/booking-table"
import { Facts, Section } from "../../../components/family-file"
import { Page } from "../../../components/page"
import { Notice, Query } from "../../../components/states"
import { shortInstant } from "../../../format/days"
import { euros } from "../../../format/money"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"

/** What was paid and how, then each meal and its state. */
export function OrderPage({ orderId, me }: { orderId: string; me: MeResponse }): ReactElement {
  const words = useWords()
  const query = useCanteenOrder(orderId)
  const order = query.data?.order

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
        </>
      }
    >
      <Section title={words("orders.payment")}>
        <Payment order={order} />
      </Section>
      {order.bookings.length === 0 ? (
        <Notice title={words("orders.meals")} hint={words("orders.noMeals")} />
      ) : (
        <BookingTable label={words("orders.meals")} bookings={order.bookings} />
      )}
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
