import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import { useCanteenOrder } from "../api/meals"
import { ApiError } from "../api/request"
import { BookingTable } from "../components/booking-table"
import { ErrorNotice, LoadingRows } from "../components/states"
import { useWords } from "../i18n/use-words"

/** On Medusa's order page: each booked meal, with the names that order lines never carry. */
export default function OrderMeals({ data }: { data: { id: string } }): ReactElement {
  const words = useWords()
  const query = useCanteenOrder(data.id)
  const bookings = query.data?.order.bookings ?? []
  const foreign = query.error instanceof ApiError && query.error.status === 404
  const none = foreign || (query.data !== undefined && bookings.length === 0)
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex items-baseline justify-between px-6 py-4">
        <Heading level="h2">{words("orders.meals")}</Heading>
        {bookings.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {words("common.meals", { count: bookings.length })}
          </Text>
        )}
      </div>
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && !foreign && <ErrorNotice error={query.error} retry={query.refetch} single />}
      {none && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {words("orders.notCanteen")}
        </Text>
      )}
      {bookings.length > 0 && <BookingTable label={words("orders.meals")} bookings={bookings} narrow />}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after", id: "canteen-order-meals" })
