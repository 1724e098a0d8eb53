import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { Temporal } from "temporal-polyfill"
import { currentInstant } from "../../src/clock"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { readOwnCart } from "../../src/queries/cart-meals"
import { type CartClaim, readCartClaim } from "../../src/queries/checkout-claim"
import type { ClosuresCreatedResponse, ErrorBody } from "../../src/types/http"
import { beginCheckout, holdCart } from "../../src/workflows/checkout"
import { finishClosuresWorkflow } from "../../src/workflows/finish-closures"
import { balance, fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { CARDS, openCardShop } from "../helpers/cards"
import { type Answer, Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { someoneWaits } from "../helpers/locks"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const office = openPostOffice()

/** A booking and a closure of the same day, in whatever order: afterwards nobody is booked on a shut day, and nobody has lost or won a cent. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let manager: Client & { userId: string }

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
    })

    beforeEach(async () => {
      rewind()
      await cardShop().reset()
    })

    const bookings = (): BookingModuleService => getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
    const close = (): Promise<Answer<ClosuresCreatedResponse>> =>
      manager.post("/admin/canteen/closures", { canteen_service_ids: [canteens.canteen.id], from: DAYS.tuesday, to: DAYS.tuesday, reason: "strike" })
    const basket = (family = dupont) => fillBasket(family.parent, canteens.canteen, [{ beneficiary_id: family.louane, dates: [DAYS.tuesday] }])
    /** What a payment decides on, read at its arrival. */
    const claimOf = async (cart: string): Promise<CartClaim> =>
      readCartClaim(getContainer(), await readOwnCart(getContainer(), cart, dupont.customer_id), dupont.customer_id, currentInstant())
    const active = async (): Promise<string[]> => {
      const rows = await bookings().listCanteenBookings({ day: DAYS.tuesday, status: ["held", "confirmed"] })
      return rows.map((row) => row.status)
    }
    const closed = { code: "meals.refused", details: { refused: [{ date: DAYS.tuesday, refusal: "closed", closure: { reason: "strike", note: null } }] } }

    it("a payment that read the rules before the closure is refused after it", async () => {
      const { claim } = await claimOf(await basket())
      await close()
      await expect(beginCheckout(getContainer(), { ...claim, wallet_cents: claim.total_cents }, "wallet")).rejects.toMatchObject(closed)
      expect([await active(), await balance(dupont.parent)]).toEqual([[], 5_000])
    })

    it("so is a hold", async () => {
      const { claim, hold } = await claimOf(await basket())
      await close()
      await expect(holdCart(getContainer(), claim, hold)).rejects.toMatchObject(closed)
      expect(await active()).toEqual([])
    })

    it("a payment that has its seats before the closure is waited for, then cancelled", async () => {
      const { claim } = await claimOf(await basket())
      let closure: Promise<Answer<ClosuresCreatedResponse>> | undefined
      await bookings().atomically(async (sql) => {
        await bookings().begin(sql, { ...claim, wallet_cents: 0 }, "wallet")
        closure = close()
        await Promise.race([closure, someoneWaits(getContainer())])
      })
      expect((await closure)?.body.cancelled).toEqual({ meals: 1, families: 1, refund_cents: 380 })
      expect([await active(), await balance(dupont.parent)]).toEqual([[], 5_380])
    })

    it("of ten families that pay while it is written, none is booked and none has lost a cent", async () => {
      const families: Family[] = []
      for (let index = 0; index < 10; index += 1) {
        families.push(await settle(getContainer(), canteens, { email: `family${index}@example.fr`, at: [canteens.canteen], wallet_cents: 1_000 }))
      }
      await bookings().createCanteenMealDays({ canteen_service_id: canteens.canteen.id, day: DAYS.tuesday, capacity: null })
      const carts = await Promise.all(families.map((family) => basket(family)))
      const work = families.map((family, index) => payByWallet(family.parent, carts[index] ?? ""))
      const answers = await Promise.all([...work.slice(0, 5), close(), ...work.slice(5)])
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
      await eventually(async () => {
        await finishClosuresWorkflow(getContainer()).run({ input: { now: currentInstant().toString() } })
        expect(await active()).toEqual([])
      })
      expect(await Promise.all(families.map((family) => balance(family.parent)))).toEqual(families.map(() => 1_000))
      const [day] = await bookings().listCanteenMealDays({ day: DAYS.tuesday })
      expect(day?.seats_taken).toBe(0)
    })

    it("a hold gives way, and its card is not asked for the day", async () => {
      const cart = await basket()
      await dupont.parent.post(`/store/canteen/carts/${cart}/hold`)
      const session = await cardShop().begin(dupont.parent, await cardShop().collect(dupont.parent, cart))
      await cardShop().confirm(session, CARDS.good)
      await close()
      expect(await active()).toEqual([])
      const { status, body } = await cardShop().complete(dupont.parent, cart)
      const refused = body as unknown as ErrorBody
      expect([status, refused.code, refused.message]).toEqual([400, "meals.refused", `Meals that cannot be booked: ${DAYS.tuesday}: closed`])
      expect((await cardShop().intent(session.intent_id)).amount_received).toBe(0)
      expect((await getContainer().resolve(Modules.ORDER).listOrders({})).length).toBe(0)
    })

    it("an attempt whose card is being asked loses the day, and has no order", async () => {
      const { claim } = await claimOf(await basket())
      const { checkout } = await beginCheckout(getContainer(), claim, "card")
      await close()
      expect(await active()).toEqual([])
      await expect(bookings().noteOrder(checkout.id, "order_late")).rejects.toMatchObject({ code: "checkout.lost" })
    })

    describe("a closure whose process died after it was written", () => {
      const die = async (): Promise<void> => {
        const by = { from: DAYS.tuesday, to: DAYS.tuesday, reason: "strike", note: null, by: manager.userId }
        await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).close({ canteen_service_ids: [canteens.canteen.id], ...by })
      }
      const pay = async (): Promise<void> => {
        await payByWallet(dupont.parent, await basket())
      }
      const finish = () => finishClosuresWorkflow(getContainer()).run({ input: { now: Temporal.Instant.from("2026-11-23T08:00:00Z").toString() } })
      const told = (): number => office.mails.filter(({ subject }) => subject.startsWith("Service fermé")).length

      it("is finished by the same request", async () => {
        await pay()
        await die()
        expect((await close()).body.cancelled).toEqual({ meals: 1, families: 1, refund_cents: 380 })
        expect([await active(), await balance(dupont.parent)]).toEqual([[], 5_000])
      })

      it("is finished by the job, once, with the same author", async () => {
        await pay()
        await die()
        await finish()
        await finish()
        const [row] = await bookings().listCanteenBookings({})
        expect([row?.status, row?.cancelled_by, await balance(dupont.parent), told()]).toEqual(["cancelled", manager.userId, 5_000, 1])
      })

      it("leaves the meals alone once its days are open again", async () => {
        await pay()
        await die()
        const [closure] = await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenClosures({ from_day: DAYS.tuesday })
        await manager.delete(`/admin/canteen/closures/${closure?.id}`)
        await finish()
        expect([await active(), await balance(dupont.parent)]).toEqual([["confirmed"], 4_620])
      })
    })
  },
})
