import type { ReactElement } from "react"

import type { AdminBooking } from "../../types/http"
import { shortDay } from "../format/days"
import { euros } from "../format/money"
import { fullName } from "../format/names"
import { useWords } from "../i18n/use-words"
import { Grid, Under, type Column } from "./grid"
import { BookingState } from "./status"
import { TextLink } from "./text-link"

type BookingTableProps = { label: string; bookings: AdminBooking[]; withFamily?: boolean; busy?: boolean }

/** Booked meals, one per row: the day, who eats, where, under which tariff, its state and its price. */
export function BookingTable({ label, bookings, withFamily = false, busy }: BookingTableProps): ReactElement {
  const words = useWords()
  const columns: Column<AdminBooking>[] = [
    {
      id: "date",
      title: words("column.date"),
      cell: (row) => (
        <>
          <span className="text-ui-fg-base whitespace-nowrap tabular-nums">{shortDay(row.date)}</span>
          <Under until="sm">
            <span className="text-ui-fg-base">{fullName(row.beneficiary)}</span>
          </Under>
          <Under until="md">
            {row.canteen_service.name} · {row.tariff.label}
          </Under>
        </>
      ),
    },
    {
      id: "beneficiary",
      title: words("column.beneficiary"),
      from: "sm",
      cell: (row) => <span className="txt-compact-small-plus text-ui-fg-base">{fullName(row.beneficiary)}</span>,
    },
    { id: "service", title: words("column.service"), from: "md", cell: (row) => row.canteen_service.name },
    { id: "tariff", title: words("column.tariff"), from: "md", cell: (row) => row.tariff.label },
    { id: "status", title: words("column.status"), cell: (row) => <BookingState status={row.status} /> },
    { id: "price", title: words("column.price"), end: true, cell: (row) => euros(row.price_cents) },
  ]
  if (withFamily) {
    columns.splice(4, 0, { id: "family", title: words("column.family"), from: "lg", cell: (row) => <FamilyLink booking={row} /> })
  }
  return <Grid label={label} columns={columns} rows={bookings} rowKey={(row) => row.id} busy={busy} />
}

function FamilyLink({ booking }: { booking: AdminBooking }): ReactElement {
  return <TextLink to={`/familles/${booking.family.customer_id}`}>{fullName(booking.family)}</TextLink>
}
