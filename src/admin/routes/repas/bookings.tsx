import type { ReactElement } from "react"

import type { BookingStatus, MeResponse } from "../../../types/http"
import { useBookings } from "../../api/meals"
import { BookingTable } from "../../components/booking-table"
import { CancelSelection } from "../../components/cancel-selection"
import { ChoiceBar, ClearFilters, PeriodFields } from "../../components/filters"
import { BigFigure, Page } from "../../components/page"
import { Pager } from "../../components/pager"
import { ALL, ServiceField } from "../../components/service-field"
import { Notice, Query } from "../../components/states"
import { PAGE_SIZE, useListAddress } from "../../components/use-list-address"
import { useSelection } from "../../components/use-selection"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

const STATUSES: (BookingStatus | typeof ALL)[] = [ALL, "confirmed", "held", "served", "absent", "cancelled"]

/** Bookings by day, state, service and family. */
export function Bookings({ me }: { me: MeResponse }): ReactElement {
  const words = useWords()
  const address = useListAddress({ from: "", to: "", status: ALL, service: ALL, customer_id: "" })
  const { status, service, ...filters } = address.filters
  const query = useBookings({
    ...filters,
    status: status === ALL ? undefined : status,
    canteen_service_id: service === ALL ? undefined : service,
    limit: PAGE_SIZE,
    offset: address.offset,
  })
  const rows = query.data?.bookings ?? []
  const count = query.data?.count
  const mayCancel = me.permissions.includes("bookings.cancel")
  const selection = useSelection(rows.filter((row) => row.status === "confirmed").map((row) => row.id))
  const family = filters.customer_id === "" ? undefined : rows[0]?.family

  const choices = STATUSES.map((value) => ({ value, label: words(`filter.booking.${value}`) }))

  return (
    <Page
      title={words("bookings.title")}
      hint={family === undefined ? words("bookings.hint") : words("bookings.ofFamily", { name: fullName(family) })}
      figure={<BigFigure value={count} unit={words("bookings.count", { count: count ?? 0 })} />}
      toolbar={
        <>
          <ChoiceBar
            label={words("bookings.filterLabel")}
            choices={choices}
            value={status}
            onChange={(value) => address.setFilter("status", value)}
          />
          <PeriodFields address={address} />
          <ServiceField me={me} value={service} onChange={(value) => address.setFilter("service", value)} />
          <ClearFilters address={address} />
        </>
      }
    >
      <CancelSelection bookings={rows} selection={selection} />
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("bookings.empty")} hint={words("bookings.emptyHint")} />
        ) : (
          <BookingTable
            label={words("bookings.listLabel")}
            bookings={rows}
            busy={query.isFetching}
            withFamily
            selection={mayCancel ? selection : undefined}
          />
        )}
        {query.data !== undefined && <Pager page={query.data} onOffset={address.setOffset} />}
      </Query>
    </Page>
  )
}
