import type { Metadata } from "next"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { BookingBoard } from "@/features/booking/booking-board"
import { loadBoard } from "@/features/booking/load-board"
import { WaitingPanel } from "@/features/waiting-list/waiting-panel"
import { one, type Search } from "@/features/forms/search"
import { parseMonth } from "@/format/days"
import { booking } from "@messages/booking"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: booking.chooseTitle }

type Props = { params: Promise<{ serviceId: string }>; searchParams: Search }

export default async function BookingPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ serviceId }, search] = await Promise.all([params, searchParams])
  const board = await loadPage(`/reserver/${serviceId}`, (token) =>
    loadBoard(token, serviceId, parseMonth(one(search.mois))),
  )
  return (
    <Page title={board.service.name} lead={<p>{board.service.commune.name}</p>}>
      <BookingBoard board={board} />
      <WaitingPanel service={board.service} calendar={board.calendar} />
    </Page>
  )
}
