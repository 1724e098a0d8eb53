import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { SESSION_MODULE } from "../../src/modules/session"
import type SessionModuleService from "../../src/modules/session/service"
import type { FeedResponse, FeedsResponse } from "../../src/types/http"
import { fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type ReadEvent, readCalendar } from "../helpers/calendars"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Client } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { TwoHouseholds } from "../helpers/households"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const office = openPostOffice()
beforeAll(startClock)

const FEEDS = "/store/canteen/feeds"
const HOURS_30 = 30 * 60

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 20_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const make = async (parent: Client, body: object = {}): Promise<FeedResponse> => {
      const answer = await parent.post<FeedResponse>(FEEDS, body)
      expect(answer.status).toBe(201)
      return answer.body
    }
    const list = async (parent: Client) => (await parent.get<FeedsResponse>(FEEDS)).body.feeds
    /** As a calendar's program does: no key and no login. */
    const ask = async (url: string, headers: Record<string, string> = {}) => {
      const { status, data, headers: told } = await api.request({ method: "GET", url: new URL(url).pathname, headers, validateStatus: () => true })
      return { status: status as number, text: typeof data === "string" ? data : JSON.stringify(data), headers: { ...told } as Record<string, string> }
    }
    const events = async (url: string): Promise<ReadEvent[]> => {
      const { status, text } = await ask(url)
      expect(status).toBe(200)
      return (await readCalendar(text)).events
    }
    const told = async (url: string) => (await events(url)).map(({ summary, start }) => `${start} ${summary}`)
    const book = async ({ parent }: Family, beneficiary_id: string, dates: string[], service = canteens.canteen): Promise<void> => {
      expect((await payByWallet(parent, await fillBasket(parent, service, [{ beneficiary_id, dates }]))).status).toBe(200)
    }
    const CANTEEN = "Réservation de repas Cantines Aiguilhe"

    describe("a calendar", () => {
      it("has the booked meals of the whole family as days, for a program without key and login", async () => {
        await book(dupont, dupont.louane, [DAYS.thursday])
        await book(dupont, dupont.theo, [DAYS.monday], canteens.coubon)
        const { url, token, feed } = await make(dupont.parent)
        expect([new URL(url).pathname, feed.beneficiary]).toEqual([`/canteen/feeds/${token}.ics`, null])
        const { text, headers } = await ask(url)
        expect(headers).toMatchObject({ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-cache", "content-disposition": 'inline; filename="repas.ics"', etag: expect.stringMatching(/^"[\w-]+"$/) })
        const calendar = await readCalendar(text)
        const named = ["prodid", "x-wr-calname", "x-published-ttl", "refresh-interval"].map(calendar.named)
        expect(named).toEqual(["-//Cantine Facile//Agenda des repas//FR", "Repas de la famille", "PT1H", "PT1H"])
        const [louane, theo] = calendar.events
        expect(louane).toEqual({
          ...{ uid: `${dupont.louane}.${canteens.canteen.id}.${DAYS.thursday}@cantine-facile`, sequence: 0, status: "CONFIRMED", transparency: "TRANSPARENT", alarm: [] },
          ...{ summary: `Louane : ${CANTEEN}`, start: DAYS.thursday, end: DAYS.closed, isDay: true },
          ...{ description: "Réservé\nAnnulable jusqu'à mer. 25 nov. à\u00a010\u00a0h", url: "http://localhost:8000/compte/reservations?mois=2026-11" },
        })
        expect([theo?.summary, theo?.start]).toEqual(["Théo : Cantine Coubon", DAYS.monday])
        expect(text).not.toMatch(/Dupont|camille|@example/i)
      })

      it("of one child has that child's meals alone, and nobody else's family is in it", async () => {
        await book(dupont, dupont.louane, [DAYS.thursday])
        await book(dupont, dupont.theo, [DAYS.monday], canteens.coubon)
        await book(martin, martin.louane, [DAYS.monday])
        expect(await told((await make(dupont.parent, { beneficiary_id: dupont.theo })).url)).toEqual([`${DAYS.monday} Théo : Cantine Coubon`])
        expect(await told((await make(martin.parent)).url)).toEqual([`${DAYS.monday} Louane : ${CANTEEN}`])
        const stolen = await martin.parent.post(FEEDS, { beneficiary_id: dupont.theo })
        expect([stolen.status, stolen.body.code]).toEqual([404, "beneficiary.not_found"])
      })

      it("marks a cancelled meal, and one that is booked again, as the same meal with a higher number", async () => {
        const { url } = await make(dupont.parent)
        const state = async () => (await events(url)).map(({ uid, status, sequence }) => [uid, status, sequence])
        await book(dupont, dupont.louane, [DAYS.thursday])
        const uid = `${dupont.louane}.${canteens.canteen.id}.${DAYS.thursday}@cantine-facile`
        expect(await state()).toEqual([[uid, "CONFIRMED", 0]])
        const [meal] = await readBookings(dupont.parent)
        await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [meal?.id], refund_to: "wallet" })
        expect(await state()).toEqual([[uid, "CANCELLED", 1]])
        await book(dupont, dupont.louane, [DAYS.thursday])
        expect(await state()).toEqual([[uid, "CONFIRMED", 2]])
      })

      it("tells the menu of a day", async () => {
        await book(dupont, dupont.louane, [DAYS.thursday])
        const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
        const [day] = await bookings.listCanteenMealDays({ canteen_service_id: canteens.canteen.id, day: DAYS.thursday })
        await bookings.updateCanteenMealDays({ id: day?.id ?? "", menu: "Poulet, riz; clémentine" })
        const [meal] = await events((await make(dupont.parent)).url)
        expect(meal?.description).toContain("Menu : Poulet, riz; clémentine\n")
      })

      it("is not sent again while it is the same, and is after a booking", async () => {
        const { url } = await make(dupont.parent)
        const { headers } = await ask(url)
        const again = await ask(url, { "if-none-match": headers["etag"] ?? "" })
        expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", headers["etag"]])
        await book(dupont, dupont.louane, [DAYS.thursday])
        expect((await ask(url, { "if-none-match": headers["etag"] ?? "" })).status).toBe(200)
      })
    })

    describe("the last moment to book", () => {
      const eats = async (weekdays: string[], beneficiary_id = dupont.louane): Promise<void> => {
        const { status } = await dupont.parent.post("/store/canteen/patterns", { beneficiary_id, canteen_service_id: canteens.canteen.id, weeks: "every", weekdays })
        expect(status).toBe(200)
      }
      const cutoffs = async (url: string) => (await events(url)).filter(({ isDay }) => !isDay)

      it("stands at the cutoff of what the saved weeks name, rings the day before, and goes once it is booked", async () => {
        await eats(["thu"])
        await eats(["thu"], dupont.theo)
        const { url } = await make(dupont.parent)
        const [first] = await cutoffs(url)
        expect(first).toMatchObject({ summary: `Dernier moment pour réserver : ${CANTEEN}`, start: "2026-11-25T09:00:00.000Z", alarm: ["DISPLAY", "-P1D"] })
        expect(first?.description).toBe("Pas encore réservé :\nLouane, jeu. 26 nov.\nThéo, jeu. 26 nov.")
        const moments = (all: ReadEvent[]) => all.map(({ start }) => start.slice(0, 10))
        expect(moments(await cutoffs(url)).slice(0, 3)).toEqual(["2026-11-25", "2026-12-02", "2026-12-09"])
        const alone = (await make(dupont.parent, { beneficiary_id: dupont.theo })).url
        expect((await cutoffs(alone))[0]?.description).toBe("Pas encore réservé :\nThéo, jeu. 26 nov.")
        await book(dupont, dupont.theo, [DAYS.thursday])
        expect((await cutoffs(url))[0]?.description).toBe("Pas encore réservé :\nLouane, jeu. 26 nov.")
        await book(dupont, dupont.louane, [DAYS.thursday])
        expect([moments(await cutoffs(url))[0], moments(await cutoffs(alone))[0]]).toEqual(["2026-12-02", "2026-12-02"])
      })

      it("is said neither of a day that is shut or full, nor once it is over", async () => {
        await eats(["tue", "fri"])
        const { url } = await make(dupont.parent)
        const days = async () => (await cutoffs(url)).map(({ description }) => description.split("\n")[1])
        expect((await days()).slice(0, 2)).toEqual(["Louane, mar. 24 nov.", "Louane, mar. 1er déc."])
        forward(HOURS_30)
        expect((await days())[0]).toBe("Louane, mar. 1er déc.")
        rewind()
        const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
        await book(martin, martin.louane, ["2026-12-01"])
        const [day] = await bookings.listCanteenMealDays({ canteen_service_id: canteens.canteen.id, day: "2026-12-01" })
        await bookings.updateCanteenMealDays({ id: day?.id ?? "", capacity: 1 })
        expect((await days()).slice(0, 2)).toEqual(["Louane, mar. 24 nov.", "Louane, ven. 4 déc."])
      })
    })

    describe("its secret address", () => {
      const ENDED = [404, JSON.stringify({ type: "not_found", code: "feed.not_found", message: "No calendar is read at this address" })]
      const answered = async (url: string) => {
        const { status, text } = await ask(url)
        return [status, text]
      }

      it("is told once; the list says whose it is and when it was last read, never where", async () => {
        const { token, url } = await make(dupont.parent)
        await make(dupont.parent, { beneficiary_id: dupont.louane })
        await ask(url)
        const feeds = await list(dupont.parent)
        expect(feeds.map(({ beneficiary, last_read_at }) => [beneficiary?.first_name ?? null, last_read_at !== null])).toEqual([[null, true], ["Louane", false]])
        expect(JSON.stringify(feeds)).not.toContain(token)
        const rows = await getContainer().resolve<SessionModuleService>(SESSION_MODULE).listCanteenCalendarFeeds({})
        expect(JSON.stringify(rows)).not.toContain(token)
        expect(await list(martin.parent)).toEqual([])
      })

      it("opens nothing once it is made anew or revoked, as one that never was", async () => {
        const former = await make(dupont.parent)
        const { url, feed } = await make(dupont.parent)
        expect((await list(dupont.parent)).map(({ id }) => id)).toEqual([feed.id])
        expect([await answered(former.url), (await ask(url)).status]).toEqual([ENDED, 200])
        const foreign = await martin.parent.delete(`${FEEDS}/${feed.id}`)
        expect([foreign.status, foreign.body.code, (await ask(url)).status]).toEqual([404, "feed.not_found", 200])
        expect((await dupont.parent.delete(`${FEEDS}/${feed.id}`)).body).toEqual({ id: feed.id, object: "feed", deleted: true })
        expect([await answered(url), await answered(`${new URL(url).origin}/canteen/feeds/unknown.ics`)]).toEqual([ENDED, ENDED])
        expect((await dupont.parent.delete(`${FEEDS}/${feed.id}`)).status).toBe(404)
      })

      it("ends with the account, and that of a child with the child", async () => {
        const leaving = await settle(getContainer(), canteens, { email: "part@example.fr", at: [canteens.canteen], wallet_cents: 0 })
        const [all, child] = [await make(leaving.parent), await make(leaving.parent, { beneficiary_id: leaving.theo })]
        expect((await leaving.parent.delete(`/store/canteen/beneficiaries/${leaving.theo}`)).status).toBe(200)
        expect([await answered(child.url), (await ask(all.url)).status]).toEqual([ENDED, 200])
        expect((await leaving.parent.post("/store/canteen/account/closing")).body).toMatchObject({ account: { status: "closed" } })
        expect(await answered(all.url)).toEqual(ENDED)
        const again = await leaving.parent.post(FEEDS)
        expect([again.status, again.body.code]).toEqual([403, "account.closed"])
      })

      it("is read sixty times in a quarter of an hour, by whomever; another one still is", async () => {
        const [{ url }, other] = [await make(dupont.parent), await make(martin.parent)]
        for (let read = 0; read < 60; read += 1) expect((await ask(url)).status).toBe(200)
        const { status, headers } = await ask(url)
        expect([status, Number(headers["retry-after"]) > 0, (await ask(other.url)).status]).toEqual([429, true, 200])
      })
    })

    it("of a child whom the town hall unties from a parent ends, and stays so if the child comes back", async () => {
      const homes = await TwoHouseholds.settle(getContainer(), { canteens, office, round: 2 })
      await homes.share()
      const { url } = await make(homes.alix.parent, { beneficiary_id: homes.camille.louane })
      const clerk = await hire(getContainer(), canteens.shop, { role: "clerk", commune_ids: [canteens.communes.coubon] })
      const path = `/admin/canteen/families/${homes.alix.customer_id}/guardianships/${homes.camille.louane}/end`
      expect((await clerk.post(path, { reason: "Jugement du 2 mars" })).status).toBe(200)
      expect((await ask(url)).status).toBe(404)
      await homes.share()
      expect([(await ask(url)).status, await list(homes.alix.parent)]).toEqual([404, []])
    })

    it("of a child of two households, each parent's calendar has its own meals", async () => {
      const homes = await TwoHouseholds.settle(getContainer(), { canteens, office, round: 1 })
      await homes.share()
      await book(homes.camille, homes.camille.louane, [DAYS.thursday], canteens.coubon)
      await book(homes.alix, homes.camille.louane, [DAYS.monday], canteens.coubon)
      const { url } = await make(homes.alix.parent, { beneficiary_id: homes.camille.louane })
      expect(await told(url)).toEqual([`${DAYS.monday} Louane : Cantine Coubon`])
      expect(await told((await make(homes.camille.parent)).url)).toEqual([`${DAYS.thursday} Louane : Cantine Coubon`])
      await homes.alix.parent.post("/store/canteen/bookings/cancel", { booking_ids: [(await readBookings(homes.alix.parent))[0]?.id], refund_to: "wallet" })
      expect((await homes.alix.parent.delete(homes.of())).status).toBe(200)
      expect((await ask(url)).status).toBe(404)
    })
  },
})
