import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from "../../src/modules/booking"
import type BookingModuleService from "../../src/modules/booking/service"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"

jest.setTimeout(300_000)

beforeAll(startClock)

const PARENTS = 40
const SEATS = 10
const CHILDREN = 2
const ROUNDS = [DAYS.thursday, DAYS.monday]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    const families: Family[] = []

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      for (let turn = 0; turn < PARENTS; turn += 1) {
        families.push(await settle(getContainer(), canteens, { email: `parent.${turn}@example.fr`, at: [canteens.canteen], wallet_cents: 5_000 }))
      }
      await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: canteens.canteen.id, capacity: SEATS })
    })

    beforeEach(rewind)

    it(`of ${PARENTS} parents of two who pay at once, ${SEATS} children are seated, two by two, and everyone has a clear answer`, async () => {
      const bookings = getContainer().resolve<BookingModuleService>(BOOKING_MODULE)
      for (const date of ROUNDS) {
        const carts = await Promise.all(
          families.map(({ parent, louane, theo }) => fillBasket(parent, canteens.canteen, [louane, theo].map((beneficiary_id) => ({ beneficiary_id, dates: [date] }))))
        )
        const answers = await Promise.all(families.map(({ parent }, turn) => payByWallet(parent, carts[turn] ?? "")))
        const told = answers.map(({ status, body }) => [status, (body as { code?: string }).code].filter(Boolean).join(" "))
        expect(told.sort()).toEqual([
          ...Array.from({ length: SEATS / CHILDREN }, () => "200"),
          ...Array.from({ length: PARENTS - SEATS / CHILDREN }, () => "409 meals.full"),
        ])
        const booked = await bookings.listCanteenBookings({ day: date, status: "confirmed" }, { take: 1_000 })
        expect([booked.length, new Set(booked.map(({ customer_id }) => customer_id)).size]).toEqual([SEATS, SEATS / CHILDREN])
        expect(await bookings.listCanteenMealDays({ day: date })).toMatchObject([{ seats_taken: SEATS }])
        const refusals = await bookings.listCanteenSeatRefusals({ day: date }, { take: 1_000 })
        expect(new Set(refusals.map(({ customer_id }) => customer_id)).size).toBe(PARENTS - SEATS / CHILDREN)
      }
    })
  },
})
