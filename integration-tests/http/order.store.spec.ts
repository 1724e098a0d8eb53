import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { OrdersResponse } from "../../src/types/http"
import { fillBasket, payByWallet, readOrder } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const buy = async (...dates: string[]): Promise<string> => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates }])
      return (await payByWallet(dupont.parent, cart)).body.order.id
    }
    const list = async (query = "", parent = dupont.parent) => (await parent.get<OrdersResponse>(`/store/canteen/orders${query}`)).body

    it("lists a family's orders, newest first, by page", async () => {
      const first = await buy(DAYS.tuesday)
      const second = await buy(DAYS.thursday, DAYS.monday)
      const { orders, count } = await list()
      expect([count, orders.map(({ id, meals_count, total_cents }) => [id, meals_count, total_cents])]).toEqual([
        2,
        [
          [second, 2, 760],
          [first, 1, 380],
        ],
      ])
      expect((await list("?limit=1&offset=1")).orders.map(({ id }) => id)).toEqual([first])
      expect(orders[0]).toMatchObject({ kind: "meals", title: "Réservation de repas Cantines Aiguilhe", refunded_cents: 0, created_at: expect.stringContaining("2026-11-23T07:00") })
    })

    it("shows an order with its meals", async () => {
      const order = await readOrder(dupont.parent, await buy(DAYS.tuesday, DAYS.thursday))
      expect(order.bookings.map(({ date, beneficiary, tariff, status, can_cancel }) => [date, beneficiary.first_name, tariff.label, status, can_cancel])).toEqual([
        [DAYS.tuesday, "Louane", "Enfant", "confirmed", true],
        [DAYS.thursday, "Louane", "Enfant", "confirmed", true],
      ])
    })

    it("holds meals of two communes of one payee", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
      const selections = [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }]
      await dupont.parent.send("PUT", `/store/canteen/carts/${cart}/meals`, { canteen_service_id: canteens.coubon.id, selections })
      const { body } = await payByWallet(dupont.parent, cart)
      const order = await readOrder(dupont.parent, body.order.id)
      expect([order.total_cents, order.bookings.map(({ canteen_service }) => canteen_service.commune.name)]).toEqual([800, ["Aiguilhe", "Coubon"]])
    })

    it.each(["/store/canteen/orders/", "/store/orders/"])("is not found by another family at %s", async (path) => {
      const order = await buy(DAYS.tuesday)
      const theirs = await martin.parent.get(`${path}${order}`)
      expect([theirs.status, theirs.body.code]).toEqual([404, "order.not_found"])
      expect([401, 404]).toContain((await canteens.shop.get(`${path}${order}`)).status)
      expect((await dupont.parent.get(`${path}${order}`)).status).toBe(200)
      expect((await list("", martin.parent)).count).toBe(0)
    })

    it("is not given away or returned through core", async () => {
      const order = await buy(DAYS.tuesday)
      expect((await martin.parent.post(`/store/orders/${order}/transfer/request`, {})).status).toBe(404)
      expect((await martin.parent.post("/store/returns", { order_id: order, items: [] })).status).toBe(404)
    })

    it.each([
      ["limit=0", "limit"],
      ["limit=201", "limit"],
      ["offset=-1", "offset"],
      ["fields=*", "fields"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await dupont.parent.get(`/store/canteen/orders?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
