import "server-only"
import type { BookingView, CalendarResponse, CommuneOffer, Day, FamilyAccount, Membership, PaperToSend, Wallet } from "@wire"
import { getAccount, listBeneficiaries, listCommunes, listMemberships, serverDay } from "@/data/account"
import { listBookings } from "@/data/bookings"
import { getCalendar } from "@/data/calendar"
import { bookableServices, type BookableService } from "@/data/family"
import { listPapers } from "@/data/papers"
import { listWallets } from "@/data/wallets"
import { addDays, mondayOf } from "@/format/days"

export type AccountHome = {
  account: FamilyAccount
  memberships: Membership[]
  services: BookableService[]
  wallets: Wallet[]
  today: Day
  bookings: BookingView[]
  /** What must be sent, and what ends soon. */
  papers: PaperToSend[]
  /** Of the services that one books ahead: a last resort is no deadline to keep. */
  calendars: CalendarResponse[]
}

const TWO_WEEKS = 14

/** "Réservation tardive" is booked on the days of another service, when that one is closed. */
function isLateOffer(communes: readonly CommuneOffer[], serviceId: string): boolean {
  return communes.some(({ canteen_services: offers }) =>
    offers.some(({ id, offered_on: other }) => id === serviceId && other !== null),
  )
}

/** This week and the next: what is booked, and what each service still allows. */
export async function loadAccountHome(token: string): Promise<AccountHome> {
  const [account, memberships, beneficiaries, wallets, communes, asked] = await Promise.all([
    getAccount(token),
    listMemberships(token),
    listBeneficiaries(token),
    listWallets(token),
    listCommunes(),
    listPapers(token),
  ])
  const services = bookableServices(memberships, beneficiaries).filter((service) => service.beneficiaries.length > 0)
  const expected = services.filter(({ id }) => !isLateOffer(communes, id))
  const today = await serverDay(token)
  const from = mondayOf(today)
  const to = addDays(from, TWO_WEEKS - 1)
  const [bookings, calendars] = await Promise.all([
    services.length > 0 ? listBookings(token, { from, to }) : [],
    Promise.all(
      expected.map(({ id, beneficiaries: eaters }) =>
        getCalendar(token, { serviceId: id, from: today, to, beneficiaryIds: eaters.map((one) => one.id) }),
      ),
    ),
  ])
  const papers = asked.papers.filter(({ required, can_send }) => required && can_send)
  return { account, memberships, services, wallets, today, bookings, papers, calendars }
}
