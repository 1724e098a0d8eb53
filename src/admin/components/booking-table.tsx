import { Checkbox } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminBooking } from "../../types/http"
import { shortDay } from "../format/days"
import { euros } from "../format/money"
import { fullName } from "../format/names"
import { useWords, type Words } from "../i18n/use-words"
import { Grid, Under, type Column } from "./grid"
import { BookingState } from "./status"
import { TextLink } from "./text-link"
import type { Selection } from "./use-selection"

type BookingTableProps = {
  label: string
  bookings: AdminBooking[]
  withFamily?: boolean
  narrow?: boolean
  busy?: boolean
  /** Given where meals can be chosen, to be cancelled. */
  selection?: Selection
}

/**
 * Booked meals, one per row: the day, who eats, where, under which tariff, its state and its price. `narrow` is for a column of a page:
 * service and tariff go under the name whatever the screen.
 */
export function BookingTable({ label, bookings, withFamily = false, narrow = false, busy, selection }: BookingTableProps): ReactElement {
  const words = useWords()
  const what = (row: AdminBooking): string => `${row.canteen_service.name} · ${row.tariff.label}`
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
          <Under until={narrow ? "sm" : "md"}>{what(row)}</Under>
        </>
      ),
    },
    {
      id: "beneficiary",
      title: words("column.beneficiary"),
      from: "sm",
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{fullName(row.beneficiary)}</span>
          {narrow && <span className="block">{what(row)}</span>}
        </>
      ),
    },
    { id: "status", title: words("column.status"), cell: (row) => <State booking={row} words={words} /> },
    { id: "price", title: words("column.price"), end: true, cell: (row) => euros(row.price_cents) },
  ]
  if (!narrow) columns.splice(2, 0, ...serviceColumns(words))
  if (withFamily) {
    columns.splice(-2, 0, { id: "family", title: words("column.family"), from: "lg", cell: (row) => <FamilyLink booking={row} /> })
  }
  if (selection !== undefined) columns.unshift(choiceColumn(selection, words))
  return <Grid label={label} columns={columns} rows={bookings} rowKey={(row) => row.id} busy={busy} />
}

function choiceColumn(selection: Selection, words: Words): Column<AdminBooking> {
  return {
    id: "choice",
    title: words("cancelling.chooseAll"),
    head: (
      <Checkbox
        aria-label={words("cancelling.chooseAll")}
        checked={selection.extent === "some" ? "indeterminate" : selection.extent === "all"}
        onCheckedChange={selection.toggleAll}
      />
    ),
    cell: (row) =>
      row.status === "confirmed" && (
        <Checkbox
          aria-label={words("cancelling.choose", { day: shortDay(row.date), name: fullName(row.beneficiary) })}
          checked={selection.has(row.id)}
          onCheckedChange={() => selection.toggle(row.id)}
        />
      ),
  }
}

/** The state of a meal; of a cancelled one, what came back and why. */
function State({ booking, words }: { booking: AdminBooking; words: Words }): ReactElement {
  const { status, refund_cents: cents, cancel_reason: reason } = booking
  return (
    <>
      <BookingState status={status} />
      {cents !== null && <span className="mt-1 block">{words("cancelling.gaveBack", { amount: euros(cents) })}</span>}
      {reason !== null && <span className="block max-w-[32ch] break-words">{reason}</span>}
    </>
  )
}

function serviceColumns(words: Words): Column<AdminBooking>[] {
  return [
    { id: "service", title: words("column.service"), from: "md", cell: (row) => row.canteen_service.name },
    { id: "tariff", title: words("column.tariff"), from: "md", cell: (row) => row.tariff.label },
  ]
}

function FamilyLink({ booking }: { booking: AdminBooking }): ReactElement {
  return <TextLink to={`/familles/${booking.family.customer_id}`}>{fullName(booking.family)}</TextLink>
}
