import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type BookingModuleService from "../service"
import { AT, HALF_AN_HOUR, THURSDAY, aClaim, aMeal, anotherClaim, begin, meals, minutesAfter, order, outcome, seats } from "./carts"

type Runner = { execute(sql: string, bindings?: unknown[]): Promise<unknown> }

const CHILDREN = 2
const PARENTS = 200
const ROUNDS = 20
const TEN = 10

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (): Runner => MikroOrmWrapper.getManager().getConnection()
    const family = (turn: number, { capacity, date = THURSDAY }: { capacity: number | null; date?: string }) => {
      const children = Array.from({ length: CHILDREN }, (_, child) => aMeal({ beneficiary_id: `bene_${turn}_${child}`, capacity, date }))
      return aClaim({ cart_id: `cart_${date}_${turn}`, customer_id: `cus_${turn}`, meals: children })
    }
    const dayRow = async () => (await service.listCanteenMealDays({ day: THURSDAY }))[0]

    describe("ten seats, two hundred parents of two children at once", () => {
      it(`are never one too many, nor half a family, in any of ${ROUNDS} rounds`, async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const date = `2027-01-${String(round + 1).padStart(2, "0")}`
          const turns = Array.from({ length: PARENTS }, (_, turn) => begin(service, family(turn, { capacity: TEN, date }), "wallet"))
          const { done, codes } = await outcome(turns)
          const booked = await service.listCanteenBookings({ day: date, status: "confirmed" }, { take: 1_000 })
          const families = [...new Set(booked.map((booking) => booking.customer_id))]
          const perFamily = families.map((id) => booked.filter((booking) => booking.customer_id === id).length)
          expect([done, new Set(codes), booked.length, new Set(perFamily)]).toEqual([
            TEN / CHILDREN,
            new Set(["meals.full"]),
            TEN,
            new Set([CHILDREN]),
          ])
          expect(await service.listCanteenMealDays({ day: date })).toMatchObject([{ seats_taken: TEN }])
        }
      }, 300_000)
    })

    it("two children of one cart never share one seat", async () => {
      await expect(begin(service, family(1, { capacity: 1 }), "wallet")).rejects.toMatchObject({ code: "meals.full" })
      expect([await meals(service), await seats(service)]).toEqual([[], {}])
    })

    describe("the number of seats", () => {
      it("follows the service's, whatever it was at the first booking", async () => {
        await order(service, family(1, { capacity: 2 }))
        await expect(begin(service, anotherClaim({ meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 2 })] }))).rejects.toMatchObject({ code: "meals.full" })
        await order(service, anotherClaim({ cart_id: "cart_more", meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 3 })] }))
        expect(await seats(service)).toEqual({ [THURSDAY]: 3 })
      })

      it("of a day wins over the service's", async () => {
        await order(service, family(1, { capacity: 10 }))
        const day = await dayRow()
        await service.updateCanteenMealDays({ id: day?.id ?? "", capacity: 2 })
        await expect(begin(service, anotherClaim({ meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 10 })] }))).rejects.toMatchObject({ code: "meals.full" })
      })

      it("that is lowered below the meals that are booked cancels none, and admits nobody", async () => {
        await order(service, family(1, { capacity: 10 }))
        await expect(begin(service, anotherClaim({ meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 1 })] }))).rejects.toMatchObject({ code: "meals.full" })
        expect(await seats(service)).toEqual({ [THURSDAY]: 2 })
      })
    })

    describe("since when a day is full", () => {
      it("is known from the last seat on, and forgotten when one is freed", async () => {
        await order(service, aClaim({ meals: [aMeal({ capacity: 2 })] }))
        expect((await dayRow())?.full_since).toBeNull()
        await service.hold(anotherClaim({ at: minutesAfter(12), meals: [aMeal({ beneficiary_id: "bene_hugo", capacity: 2 })] }), HALF_AN_HOUR)
        expect((await dayRow())?.full_since).toEqual(minutesAfter(12))
        await service.releaseEndedHold(minutesAfter(60))
        expect((await dayRow())?.full_since).toBeNull()
      })
    })

    describe("the register of refusals", () => {
      const refusals = () => service.listCanteenSeatRefusals({}, { order: { refused_at: "ASC", beneficiary_id: "ASC" } })

      it("keeps who was refused, where, and the seats that there were, though the booking itself left nothing", async () => {
        await order(service, aClaim({ meals: [aMeal({ capacity: 2 })] }))
        await expect(begin(service, family(1, { capacity: 2 }))).rejects.toMatchObject({ code: "meals.full" })
        expect(await refusals()).toMatchObject([
          {
            customer_id: "cus_1",
            beneficiary_id: "bene_1_1",
            commune_id: "comm_aiguilhe",
            canteen_service_id: "csvc_canteen",
            day: THURSDAY,
            capacity: 2,
            seats_taken: 1,
            seats_reserved: 0,
            seats_asked: 2,
            refused_at: AT,
          },
        ])
        expect(await service.checkoutOfCart(`cart_${THURSDAY}_1`)).toBeUndefined()
      })

      it("has one line for a family, a child, a day and an hour", async () => {
        const ask = (minutes: number) => begin(service, { ...family(1, { capacity: 1 }), at: minutesAfter(minutes) }).catch(() => undefined)
        for (const minutes of [0, 5, 59, 60]) await ask(minutes)
        expect((await refusals()).map((row) => row.refused_hour)).toEqual(["2026-11-23T07", "2026-11-23T08"])
      })

      it("holds no refusal of another kind", async () => {
        await expect(begin(service, aClaim({ refusalOf: () => "after_cutoff" }))).rejects.toMatchObject({ code: "meals.refused" })
        expect(await refusals()).toEqual([])
      })

      it("is never changed nor emptied", async () => {
        await begin(service, family(1, { capacity: 1 })).catch(() => undefined)
        for (const change of ["UPDATE canteen_seat_refusal SET seats_asked = 0", "DELETE FROM canteen_seat_refusal", "TRUNCATE canteen_seat_refusal"]) {
          await expect(sql().execute(change)).rejects.toThrow("append-only")
        }
        expect(await refusals()).toHaveLength(1)
      })
    })

    describe("a card's order that is noted late", () => {
      it("and a family that takes over its ended hold never both have the seat", async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const date = `2027-02-${String(round + 1).padStart(2, "0")}`
          const one = (name: string) => aClaim({ cart_id: `cart_${name}_${date}`, customer_id: `cus_${name}`, meals: [aMeal({ beneficiary_id: `bene_${name}`, capacity: 1, date })] })
          const { checkout } = await begin(service, one("slow"))
          await sql().execute("UPDATE canteen_checkout SET busy_until = now() - interval '1 second' WHERE id = ?", [checkout.id])
          const results = await Promise.allSettled([service.noteOrder(checkout.id, `order_${date}`), begin(service, one("quick"), "wallet")])
          const booked = await service.listCanteenBookings({ day: date, status: "confirmed" })
          const [day] = await service.listCanteenMealDays({ day: date })
          expect([results.filter(({ status }) => status === "fulfilled").length, booked.length, day?.seats_taken]).toEqual([1, 1, 1])
        }
      }, 120_000)
    })
  },
})
