import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { RefusedMeal } from "../../../types/http"
import { BOOKING_MODULE } from ".."
import type { Served, Verdict } from "../serve-line"
import type BookingModuleService from "../service"
import type { Joining } from "../waiting-list"
import { AT, FRIDAY, HALF_AN_HOUR, THURSDAY, aClaim, aMeal, anotherClaim, begin, minutesAfter, order, outcome, seats } from "./carts"

const AN_EVENING = minutesAfter(12 * 60)
const ROUNDS = 20

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const join = (name: string, changes: Partial<Joining> = {}): Promise<RefusedMeal[]> =>
      service.lines.join({
        customer_id: `cus_${name}`,
        beneficiary_id: `bene_${name}`,
        canteen_service_id: "csvc_canteen",
        meal_day_service_id: "csvc_canteen",
        commune_id: "comm_aiguilhe",
        capacity: 1,
        take_at_once: false,
        days: [{ date: THURSDAY, price_cents: 380 }],
        at: AT,
        ...changes,
      })
    /** The line as people see it: name, state, rank. */
    const line = async (day = THURSDAY): Promise<string[]> => {
      const [rows] = await service.lines.find({ from: day, to: day }, { limit: 1_000, offset: 0 })
      const sorted = [...rows].sort((a, b) => a.joined_at.getTime() - b.joined_at.getTime() || (a.id < b.id ? -1 : 1))
      return sorted.map((row) => [row.customer_id.replace("cus_", ""), row.state, row.rank].filter((part) => part !== null).join(" "))
    }
    const idOf = async (name: string): Promise<string> => (await service.lines.find({ customer_id: `cus_${name}` }, { limit: 1, offset: 0 }))[0][0]?.id ?? ""
    const may = async (refusals: Record<string, Verdict> = {}): Promise<Map<string, Verdict>> => {
      const [rows] = await service.lines.find({}, { limit: 1_000, offset: 0 })
      return new Map(rows.map((row) => [row.id, refusals[row.customer_id.replace("cus_", "")] ?? { until: AN_EVENING }]))
    }
    const serve = async ({ at = AT, capacity = 1, verdicts }: { at?: Date; capacity?: number; verdicts?: Map<string, Verdict> } = {}): Promise<Served> => {
      const [day] = await service.listCanteenMealDays({ day: THURSDAY })
      return service.lines.serve({ meal_day_id: day?.id ?? "", capacity, at, verdicts: verdicts ?? (await may()) })
    }
    const fill = (): Promise<string> => order(service, aClaim({ meals: [aMeal({ capacity: 1 })] }))
    const cancel = async (customer_id = "cus_dupont"): Promise<void> => {
      const rows = await service.listCanteenBookings({ customer_id, status: "confirmed" })
      const decide = (booking: { price_cents: number }) => ({ refund_cents: booking.price_cents })
      await service.atomically((sql) =>
        service.cancel(sql, { customer_id, booking_ids: rows.map((row) => row.id), refund_to: "wallet", cancelled_by: customer_id, at: AT, decide })
      )
    }
    const claimOf = (name: string, at = AT) =>
      anotherClaim({ cart_id: `cart_${name}_${at.getTime()}`, customer_id: `cus_${name}`, at, meals: [aMeal({ beneficiary_id: `bene_${name}`, capacity: 1 })] })

    describe("joining", () => {
      it("a full day gives a place in the order of arrival", async () => {
        await fill()
        for (const [index, name] of ["achard", "barres", "chalendar"].entries()) expect(await join(name, { at: minutesAfter(index) })).toEqual([])
        expect(await line()).toEqual(["achard waiting 1", "barres waiting 2", "chalendar waiting 3"])
        expect(await service.listCanteenSeatRefusals({})).toHaveLength(3)
      })

      it("again keeps the place, and changes the mind about the wallet", async () => {
        await fill()
        await join("achard")
        await join("barres", { at: minutesAfter(1) })
        expect(await join("achard", { at: minutesAfter(2), take_at_once: true })).toEqual([])
        expect(await line()).toEqual(["achard waiting 1", "barres waiting 2"])
        expect((await service.listCanteenWaitingEntries({ customer_id: "cus_achard" })).map((row) => row.at_once)).toEqual(["due"])
      })

      it("says of each day why nobody waits for it", async () => {
        await fill()
        await join("autre", { beneficiary_id: "bene_hugo" })
        const days = [{ date: THURSDAY, price_cents: 380 }, { date: FRIDAY, price_cents: 380 }]
        expect((await join("achard", { days })).map(({ date, refusal }) => `${date} ${refusal}`)).toEqual([`${FRIDAY} seats_left`])
        expect((await join("dupont", { beneficiary_id: "bene_louane" })).map(({ refusal }) => refusal)).toEqual(["already_booked"])
        expect((await join("martin", { beneficiary_id: "bene_hugo" })).map(({ refusal }) => refusal)).toEqual(["already_waiting"])
        expect((await join("seul", { capacity: null })).map(({ refusal }) => refusal)).toEqual(["seats_left"])
      })

      it("of one child by both guardians at once gives one place", async () => {
        await fill()
        const refused = await Promise.all(Array.from({ length: 10 }, (_, turn) => join(`guardian_${turn}`, { beneficiary_id: "bene_hugo" })))
        expect(refused.filter((list) => list.length === 0)).toHaveLength(1)
        expect(await line()).toHaveLength(1)
      })
    })

    describe("a freed seat", () => {
      it("is for the line: nobody else gets it before it is offered", async () => {
        await fill()
        await join("achard")
        await cancel()
        await expect(begin(service, claimOf("autre"), "wallet")).rejects.toMatchObject({ code: "meals.full" })
        expect(await join("tard", { at: minutesAfter(1) })).toEqual([])
      })

      it("is offered to the first in line, kept for it, and counted once", async () => {
        await fill()
        await join("achard")
        await join("barres", { at: minutesAfter(1) })
        await cancel()
        expect(await serve()).toEqual({ offered: 1, ended: 0 })
        expect(await serve()).toEqual({ offered: 0, ended: 0 })
        expect(await line()).toEqual(["achard offered", "barres waiting 1"])
        await expect(begin(service, claimOf("barres"), "wallet")).rejects.toMatchObject({ code: "meals.full" })
        await begin(service, claimOf("achard"), "wallet")
        expect([await line(), await seats(service)]).toEqual([["achard taken", "barres waiting 1"], { [THURSDAY]: 1 }])
        expect(await serve()).toEqual({ offered: 0, ended: 0 })
      })

      it("skips who may no longer book, and waits for whom nobody has decided", async () => {
        await fill()
        for (const [index, name] of ["achard", "barres", "chalendar"].entries()) await join(name, { at: minutesAfter(index) })
        await cancel()
        const verdicts = await may({ achard: { refusal: "membership_missing" } })
        verdicts.delete(await idOf("barres"))
        await serve({ verdicts })
        expect(await line()).toEqual(["achard expired", "barres waiting 1", "chalendar waiting 2"])
        await serve()
        expect(await line()).toEqual(["achard expired", "barres offered", "chalendar waiting 1"])
      })

      it("on a closed day is offered to nobody, and everybody keeps the place", async () => {
        await fill()
        await join("achard")
        await cancel()
        await serve({ verdicts: await may({ achard: { refusal: "closed" } }) })
        expect(await line()).toEqual(["achard waiting 1"])
      })

      it("goes to the next when the offer is declined, left, or not answered in time", async () => {
        await fill()
        for (const [index, name] of ["achard", "barres", "chalendar", "delorme"].entries()) await join(name, { at: minutesAfter(index) })
        await cancel()
        await serve()
        await service.lines.decline({ customer_id: "cus_achard", id: await idOf("achard") }, AT)
        await serve()
        await service.lines.leave({ customer_id: "cus_barres", id: await idOf("barres") }, AT)
        await serve()
        expect(await line()).toEqual(["achard declined", "barres left", "chalendar offered", "delorme waiting 1"])
        expect(await serve({ at: AN_EVENING })).toEqual({ offered: 1, ended: 1 })
        expect(await line()).toEqual(["achard declined", "barres left", "chalendar expired", "delorme offered"])
        await expect(begin(service, claimOf("chalendar", AN_EVENING), "wallet")).rejects.toMatchObject({ code: "meals.full" })
      })

      it("is offered to as many as there are seats, when there are more of them", async () => {
        await fill()
        for (const [index, name] of ["achard", "barres", "chalendar"].entries()) await join(name, { at: minutesAfter(index) })
        expect(await serve({ capacity: 3 })).toEqual({ offered: 2, ended: 0 })
        expect(await line()).toEqual(["achard offered", "barres offered", "chalendar waiting 1"])
      })

      it.each(["cus_martin", ""])("is not another family's to answer (%s)", async (customer_id) => {
        await fill()
        await join("achard")
        const own = { customer_id, id: await idOf("achard") }
        await expect(service.lines.decline(own, AT)).rejects.toMatchObject({ code: "waiting_entry.not_found" })
        await expect(service.lines.leave(own, AT)).rejects.toMatchObject({ code: "waiting_entry.not_found" })
      })
    })

    describe("an offered meal that is paid by card", () => {
      const offered = async (): Promise<void> => {
        await fill()
        await join("achard")
        await join("barres", { at: minutesAfter(1) })
        await cancel()
        await serve({ verdicts: await may({ achard: { until: minutesAfter(60) } }) })
      }

      it("is the family's while it pays, beyond the deadline of the offer", async () => {
        await offered()
        await service.hold(claimOf("achard", minutesAfter(45)), HALF_AN_HOUR)
        expect(await seats(service)).toEqual({ [THURSDAY]: 1 })
        expect(await serve({ at: minutesAfter(61) })).toEqual({ offered: 0, ended: 0 })
        const { checkout } = await begin(service, { ...claimOf("achard", minutesAfter(45)), at: minutesAfter(62) })
        await service.noteOrder(checkout.id, "order_1")
        expect(await line()).toEqual(["achard taken", "barres waiting 1"])
      })

      it("whose hold ends unpaid goes back to the offer while that lasts, and then to the next", async () => {
        await offered()
        await service.hold(claimOf("achard"), HALF_AN_HOUR)
        await service.releaseEndedHold(minutesAfter(31))
        expect(await serve({ at: minutesAfter(31) })).toEqual({ offered: 0, ended: 0 })
        await expect(begin(service, claimOf("autre", minutesAfter(31)), "wallet")).rejects.toMatchObject({ code: "meals.full" })
        expect(await serve({ at: minutesAfter(60) })).toEqual({ offered: 1, ended: 1 })
        expect([await line(), await seats(service)]).toEqual([["achard expired", "barres offered"], { [THURSDAY]: 0 }])
      })

      it("whose order is taken back is an offer again", async () => {
        await offered()
        const { checkout } = await begin(service, claimOf("achard"))
        await service.noteOrder(checkout.id, "order_1")
        await service.forgetOrder(checkout.id, "order_1")
        await service.atomically((sql) => service.reverse(sql, checkout, AT))
        expect([await line(), await seats(service)]).toEqual([["achard offered", "barres waiting 1"], { [THURSDAY]: 0 }])
        expect(await serve()).toEqual({ offered: 0, ended: 0 })
      })
    })

    describe("at once", () => {
      it("many servings offer a seat once", async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const date = `2027-01-${String(round + 1).padStart(2, "0")}`
          const on = { days: [{ date, price_cents: 380 }] }
          await order(service, aClaim({ cart_id: `cart_${date}`, meals: [aMeal({ capacity: 1, date })] }))
          for (let turn = 0; turn < 5; turn += 1) await join(`family_${turn}`, { ...on, at: minutesAfter(turn) })
          await cancel()
          const [day] = await service.listCanteenMealDays({ day: date })
          const serving = { meal_day_id: day?.id ?? "", capacity: 1, at: AT, verdicts: await may() }
          const served = await Promise.all(Array.from({ length: 8 }, () => service.lines.serve(serving)))
          expect([served.reduce((sum, one) => sum + one.offered, 0), await line(date)]).toEqual([
            1,
            ["family_0 offered", "family_1 waiting 1", "family_2 waiting 2", "family_3 waiting 3", "family_4 waiting 4"],
          ])
        }
      }, 120_000)

      it("answers, deadlines and rivals leave one family on one seat", async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const date = `2027-02-${String(round + 1).padStart(2, "0")}`
          const own = (name: string, at: Date) =>
            aClaim({ cart_id: `cart_${name}_${date}`, customer_id: `cus_${name}`, at, meals: [aMeal({ beneficiary_id: `bene_${name}`, capacity: 1, date })] })
          await order(service, aClaim({ cart_id: `cart_${date}`, meals: [aMeal({ capacity: 1, date })] }))
          for (const [turn, name] of ["achard", "barres"].entries()) await join(name, { days: [{ date, price_cents: 380 }], at: minutesAfter(turn) })
          await cancel()
          const [day] = await service.listCanteenMealDays({ day: date })
          const serveAt = async (at: Date) => service.lines.serve({ meal_day_id: day?.id ?? "", capacity: 1, at, verdicts: await may() })
          await serveAt(AT)
          const before = new Date(AN_EVENING.getTime() - 1)
          const { done } = await outcome([
            begin(service, own("achard", before), "wallet"),
            serveAt(AN_EVENING).then(() => begin(service, own("barres", AN_EVENING), "wallet")),
            begin(service, own("rival", AN_EVENING), "wallet"),
          ])
          const booked = await service.listCanteenBookings({ day: date, status: "confirmed" })
          const [after] = await service.listCanteenMealDays({ day: date })
          expect([booked.length <= 1, after?.seats_taken, booked.some((row) => row.customer_id === "cus_rival"), done]).toEqual([true, booked.length, false, booked.length])
        }
      }, 120_000)
    })
  },
})
