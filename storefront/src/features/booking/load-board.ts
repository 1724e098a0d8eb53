import "server-only"
import { notFound } from "next/navigation"
import type { CalendarResponse, Cents, Wallet, WeeklyPattern } from "@wire"
import { openBaskets } from "@/data/basket-cookie"
import { serverDay } from "@/data/account"
import { getCalendar } from "@/data/calendar"
import { listBookableServices, type BookableService } from "@/data/family"
import { listPatterns } from "@/data/patterns"
import { listWallets } from "@/data/wallets"
import { addMonths, firstDay, lastDay, monthOf, type Month } from "@/format/days"
import { mealKey, type Selection } from "./selection"

export type Board = {
  service: BookableService
  month: Month
  /** The server's own month, before which there is nothing to book. */
  firstMonth: Month
  calendar: CalendarResponse
  /** This service's meals that the basket already holds. */
  inBasket: Selection
  /** What the basket holds of other services of the same payee. */
  otherCents: Cents
  wallet: Wallet | null
  /** How the weeks go here, as the family said once. */
  patterns: WeeklyPattern[]
}

/** One month of a canteen service, for every beneficiary who may eat there. */
export async function loadBoard(token: string, serviceId: string, wanted: Month | undefined): Promise<Board> {
  const services = await listBookableServices(token)
  const service = services.find(({ id }) => id === serviceId)
  if (!service) notFound()
  const [{ calendar, month }, baskets, wallets, patterns] = await Promise.all([
    service.beneficiaries.length > 0 ? monthToShow(token, service, wanted) : notFound(),
    openBaskets(token),
    listWallets(token),
    listPatterns(token, serviceId),
  ])
  const wallet = wallets.find(({ payee }) => payee.communes.some(({ id }) => id === service.commune.id))
  const mine = baskets.flatMap(({ lines }) => lines).filter((line) => line.canteen_service.id === serviceId)
  const basket = baskets.find(({ payee_id: payeeId }) => payeeId !== null && payeeId === wallet?.payee.id)
  const others = basket?.lines.filter((line) => line.canteen_service.id !== serviceId) ?? []
  return {
    service,
    month,
    firstMonth: monthOf(calendar.today),
    calendar,
    inBasket: Object.fromEntries(
      mine.flatMap((line) => line.dates.map((day) => [mealKey(line.beneficiary.id, day), line.unit_price_cents])),
    ),
    otherCents: others.reduce((sum, line) => sum + line.total_cents, 0),
    wallet: wallet ?? null,
    patterns,
  }
}

type Shown = { month: Month; calendar: CalendarResponse }

/** The month asked for; else the server's own month, or the next when this one has no day left to book. */
async function monthToShow(token: string, service: BookableService, wanted: Month | undefined): Promise<Shown> {
  const read = async (month: Month): Promise<Shown> => ({
    month,
    calendar: await getCalendar(token, {
      serviceId: service.id,
      from: firstDay(month),
      to: lastDay(month),
      beneficiaryIds: service.beneficiaries.map(({ id }) => id),
    }),
  })
  if (wanted) return read(wanted)
  const month = monthOf(await serverDay(token))
  const here = await read(month)
  const open = here.calendar.days.some(({ cells }) => cells.some(({ state }) => state === "bookable" || state === "in_cart"))
  return open ? here : read(addMonths(month, 1))
}
