import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { ReactElement } from "react"
import type { BookingView } from "@wire"
import { listBookings } from "@/data/bookings"
import { loadPage } from "@/data/page"
import { CancelOneForm } from "@/features/bookings/cancel-one-form"
import { stateOf } from "@/features/bookings/booking-state"
import { cancelPath } from "@/features/bookings/paths"
import { one, type Search } from "@/features/forms/search"
import { fullDay, parseDay } from "@/format/days"
import { money } from "@/format/money"
import { bookings as words } from "@messages/bookings"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: words.oneTitle }

async function loadBooking(token: string, id: string, day: string | undefined): Promise<BookingView> {
  const date = parseDay(day) ?? notFound()
  return (await listBookings(token, { from: date, to: date })).find((booking) => booking.id === id) ?? notFound()
}

export default async function CancelPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const [id, date] = [one(search.repas) ?? "", one(search.jour) ?? ""]
  const booking = await loadPage(cancelPath({ id, date }), (token) => loadBooking(token, id, date))
  return (
    <Page title={words.oneTitle} narrow>
      <div>
        <p className="text-lg font-semibold">
          {booking.beneficiary.first_name}, {fullDay(booking.date)}
        </p>
        <p>
          {booking.canteen_service.name} · {booking.canteen_service.commune.name} · {money(booking.price_cents)}
        </p>
        <p className="text-muted first-letter:uppercase">{stateOf(booking)}</p>
        {booking.refund_now_cents !== null && <p className="font-semibold">{words.chosen(1, booking.refund_now_cents, booking.price_cents)}</p>}
      </div>
      <CancelOneForm booking={booking} />
    </Page>
  )
}
