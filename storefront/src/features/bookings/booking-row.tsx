import type { ReactElement } from "react"
import type { BookingView } from "@wire"
import { fullDay, shortDay } from "@/format/days"
import { money } from "@/format/money"
import { bookings as words } from "@messages/bookings"
import { classes } from "@/ui/classes"
import { stateOf } from "./booking-state"

type Props = { booking: BookingView; picked: boolean; onPick: (id: string, on: boolean) => void }

/** One meal of the list; its box is there only while it can be cancelled. */
export function BookingRow({ booking, picked, onPick }: Props): ReactElement {
  const { id, date, beneficiary, canteen_service: service, price_cents: price, can_cancel: possible, status } = booking
  const gone = status === "cancelled"
  const text = (
    <span className="grid flex-1 gap-x-6 sm:grid-cols-[7.5rem_8rem_1fr_auto]">
      <span className={classes("font-semibold", gone && "text-muted line-through")}>{shortDay(date)}</span>
      <span className={gone ? "text-muted line-through" : undefined}>{beneficiary.first_name}</span>
      <span className="text-sm text-muted sm:text-base">
        {service.name}
        <span className="block text-sm">{stateOf(booking)}</span>
      </span>
      <span className={classes("sm:text-right", gone && "text-muted line-through")}>{money(price)}</span>
    </span>
  )
  return (
    <li className="border-b border-hairline">
      {possible ? (
        <label className={classes("flex min-h-11 gap-3 px-1 py-2.5", picked && "bg-stop-soft")}>
          <input
            type="checkbox"
            name="booking"
            value={id}
            checked={picked}
            onChange={(event) => onPick(id, event.target.checked)}
            aria-label={words.pick(fullDay(date), beneficiary.first_name, service.name)}
            className="no-print mt-0.5 size-5 shrink-0 accent-stop"
          />
          {text}
        </label>
      ) : (
        <div className="flex min-h-11 gap-3 px-1 py-2.5">
          <span aria-hidden="true" className="no-print size-5 shrink-0" />
          {text}
        </div>
      )}
    </li>
  )
}
