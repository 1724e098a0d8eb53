import type { ReactElement } from "react"
import type { BookingView } from "@wire"
import { shortDay } from "@/format/days"
import { money } from "@/format/money"
import { orders } from "@messages/account"
import { bookingStatuses } from "@messages/words"

type Eater = { id: string; name: string; service: string; bookings: BookingView[] }

function byEater(bookings: readonly BookingView[]): Eater[] {
  const eaters = new Map<string, Eater>()
  for (const booking of [...bookings].sort((a, b) => a.date.localeCompare(b.date))) {
    const { beneficiary, canteen_service: service } = booking
    const id = `${beneficiary.id} ${service.id}`
    const known = eaters.get(id) ?? { id, name: `${beneficiary.first_name} ${beneficiary.last_name}`, service: service.name, bookings: [] }
    eaters.set(id, { ...known, bookings: [...known.bookings, booking] })
  }
  return [...eaters.values()]
}

/** The meals of an order, by the person who eats. */
export function MealsTable({ bookings }: { bookings: readonly BookingView[] }): ReactElement {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {byEater(bookings).map((eater) => (
        <table key={eater.id} className="h-min w-full border-collapse">
          <caption className="pb-1 text-left">
            <span className="font-semibold">{eater.name}</span>
            <span className="block text-sm text-muted">{eater.service}</span>
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{orders.date}</th>
              <th scope="col">{orders.status}</th>
              <th scope="col">{orders.price}</th>
            </tr>
          </thead>
          <tbody className="border-t border-line">
            {eater.bookings.map((booking) => (
              <tr key={booking.id} className="border-b border-hairline">
                <td className="py-1.5">{shortDay(booking.date)}</td>
                <td className={booking.status === "cancelled" ? "py-1.5 text-stop" : "py-1.5 text-muted"}>
                  {bookingStatuses[booking.status]}
                </td>
                <td className="py-1.5 text-right">{money(booking.price_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
