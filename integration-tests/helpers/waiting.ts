import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { currentInstant } from "../../src/clock"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type {
  CalendarCell,
  CalendarResponse,
  CancelResponse,
  JoinWaitingListResponse,
  OfferAnswerRequest,
  OfferAnswerResponse,
  WaitingEntry,
  WaitingListResponse,
} from "../../src/types/http"
import { serveWaitingListsWorkflow } from "../../src/workflows/serve-waiting-lists"
import { fillBasket, payByWallet, readBookings } from "./baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, settle } from "./canteens"
import type { Answer, Api, Client } from "./client"
import { eventually } from "./eventually"

/** Enters a child in the lines of these days. */
export async function wait(parent: Client, service: Pick<Service, "id">, beneficiary_id: string, dates: string[], take_at_once?: boolean): Promise<Answer<JoinWaitingListResponse>> {
  const body = { beneficiary_id, dates, ...(take_at_once === undefined ? {} : { take_at_once }) }
  return parent.post<JoinWaitingListResponse>(`/store/canteen/canteen-services/${service.id}/waiting-list`, body)
}

/** Where a family waits, or did. */
export async function readWaiting(parent: Client, query = ""): Promise<WaitingEntry[]> {
  return (await parent.get<WaitingListResponse>(`/store/canteen/waiting-list${query}`)).body.entries
}

export async function answer(parent: Client, entryId: string, body: OfferAnswerRequest): Promise<Answer<OfferAnswerResponse>> {
  return parent.post<OfferAnswerResponse>(`/store/canteen/waiting-list/${entryId}/answer`, body)
}

/** What the calendar says of a child on a day. */
export async function readCell(parent: Client, service: Pick<Service, "id">, beneficiary_id: string, date: string): Promise<CalendarCell> {
  const path = `/store/canteen/canteen-services/${service.id}/calendar?from=${date}&to=${date}&beneficiary_id=${beneficiary_id}`
  const [cell] = (await parent.get<CalendarResponse>(path)).body.days[0]?.cells ?? []
  if (!cell) throw new Error(`the calendar has no ${date}`)
  return cell
}

const SEATS = 2

/** A canteen of two seats, the family that takes them, and two families that come after it: Martin's wallet is empty. */
export class Queue {
  constructor(
    private readonly container: MedusaContainer,
    readonly canteens: Canteens,
    readonly seated: Family,
    readonly dupont: Family,
    readonly martin: Family
  ) {}

  /** Both seats of Thursday are taken. */
  async fill(): Promise<void> {
    const { parent, louane, theo } = this.seated
    const both = [louane, theo].map((beneficiary_id) => ({ beneficiary_id, dates: [DAYS.thursday] }))
    await payByWallet(parent, await fillBasket(parent, this.canteens.canteen, both))
  }

  /** The seated family gives one of its meals back. */
  async cancelOne(beneficiaryId: string): Promise<void> {
    const [booking] = await readBookings(this.seated.parent, `?beneficiary_id=${beneficiaryId}&status=confirmed`)
    await this.seated.parent.post<CancelResponse>("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
  }

  dupontWaits(takeAtOnce?: boolean): Promise<Answer<JoinWaitingListResponse>> {
    return wait(this.dupont.parent, this.canteens.canteen, this.dupont.louane, [DAYS.thursday], takeAtOnce)
  }

  martinWaits(takeAtOnce?: boolean): Promise<Answer<JoinWaitingListResponse>> {
    return wait(this.martin.parent, this.canteens.canteen, this.martin.louane, [DAYS.thursday], takeAtOnce)
  }

  /** What the job does, so many minutes from now. */
  async serve(minutes = 0): Promise<void> {
    await serveWaitingListsWorkflow(this.container).run({ input: { now: currentInstant().add({ minutes }).toString() } })
  }

  /** A family's entries: state and rank. */
  async states({ parent }: Family): Promise<string[]> {
    return (await readWaiting(parent)).map(({ state, rank }) => [state, rank].filter(Boolean).join(" "))
  }

  async becomes(family: Family, expected: string[]): Promise<void> {
    await eventually(async () => expect(await this.states(family)).toEqual(expected))
  }

  /** Who was told what about a waiting list. */
  async mails(): Promise<string[]> {
    const sent = await this.container.resolve(Modules.NOTIFICATION).listNotifications({})
    return sent.flatMap(({ to, template }) => (template.startsWith("waiting-list") ? [`${to} ${template}`] : [])).sort()
  }
}

export async function openQueue(container: MedusaContainer, api: Api): Promise<Queue> {
  const canteens = await openCanteens(container, api)
  const family = (name: string, wallet_cents: number): Promise<Family> =>
    settle(container, canteens, { email: `${name}@example.fr`, at: [canteens.canteen], wallet_cents })
  const [seated, dupont, martin] = [await family("seated", 5_000), await family("camille", 5_000), await family("martin", 0)]
  await container.resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: canteens.canteen.id, capacity: SEATS })
  return new Queue(container, canteens, seated, dupont, martin)
}
