import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminOrderResponse, AdminOrdersResponse, AdminWalletsResponse, ErrorBody, Role } from "../../src/types/http"
import { fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let aiguilhe: Client
    let coubon: Client
    let blavozy: Client
    let orderId: string

    const engage = (role: Role, commune: string) => hire(getContainer(), new Client(api), { role, commune_ids: [commune] })

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      aiguilhe = await engage("finance", canteens.communes.aiguilhe)
      coubon = await engage("finance", canteens.communes.coubon)
      blavozy = await engage("finance", canteens.communes.blavozy)
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] }])
      const selections = [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }]
      await dupont.parent.send("PUT", `/store/canteen/carts/${cart}/meals`, { canteen_service_id: canteens.coubon.id, selections })
      orderId = (await payByWallet(dupont.parent, cart)).body.order.id
    })

    beforeEach(rewind)

    const list = async (client: Client, query = "") => (await client.get<AdminOrdersResponse>(`/admin/canteen/orders${query}`)).body
    const read = async (client: Client) => client.get<AdminOrderResponse>(`/admin/canteen/orders/${orderId}`)

    it("shows each commune its own meals and cents of one order", async () => {
      const figures = async (client: Client) =>
        (await list(client)).orders.map(({ meals_count, total_cents, wallet_cents, card_cents, communes }) => [meals_count, total_cents, wallet_cents, card_cents, communes.map(({ name }) => name)])
      expect(await figures(aiguilhe)).toEqual([[2, 760, 760, 0, ["Aiguilhe"]]])
      expect(await figures(coubon)).toEqual([[1, 420, 420, 0, ["Coubon"]]])
      expect(await list(blavozy)).toMatchObject({ orders: [], count: 0 })
    })

    it("shows one order with the meals of the caller's commune, and nothing of another's", async () => {
      const { status, body } = await read(coubon)
      expect([status, body.order.bookings.map(({ beneficiary, commune }) => [beneficiary.first_name, commune.name])]).toEqual([200, [["Théo", "Coubon"]]])
      expect(JSON.stringify(body)).not.toMatch(/Louane|Aiguilhe/)
      const other = (await read(blavozy)) as unknown as { status: number; body: ErrorBody }
      expect([other.status, other.body.code]).toEqual([404, "order.not_found"])
    })

    it("counts what came back to the caller's commune", async () => {
      const [booking] = await readBookings(dupont.parent, `?from=${DAYS.tuesday}&to=${DAYS.tuesday}`)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
      expect([(await list(aiguilhe)).orders[0]?.refunded_cents, (await list(coubon)).orders[0]?.refunded_cents]).toEqual([380, 0])
    })

    it("is found by day and by family", async () => {
      expect((await list(aiguilhe, `?from=${DAYS.today}&to=${DAYS.today}`)).count).toBe(1)
      expect((await list(aiguilhe, `?from=${DAYS.tuesday}`)).count).toBe(0)
      expect((await list(aiguilhe, `?customer_id=${dupont.customer_id}`)).count).toBe(1)
      expect((await list(aiguilhe, "?customer_id=cus_other")).count).toBe(0)
    })

    it("finance reads the wallets of families of its communes, at their payee", async () => {
      const wallets = async (client: Client, query = "") => (await client.get<AdminWalletsResponse>(`/admin/canteen/wallets${query}`)).body
      const [wallet] = (await wallets(aiguilhe)).wallets
      expect([wallet?.balance_cents, wallet?.family.email]).toEqual([3_820, "camille@example.fr"])
      expect([(await wallets(blavozy)).count, (await wallets(aiguilhe, "?q=camille")).count, (await wallets(aiguilhe, "?q=personne")).count]).toEqual([0, 1, 0])
    })

    it("a kitchen reads neither orders nor wallets", async () => {
      const kitchen = await engage("kitchen", canteens.communes.aiguilhe)
      for (const path of ["/admin/canteen/orders", `/admin/canteen/orders/${orderId}`, "/admin/canteen/wallets"]) {
        const { status, body } = await kitchen.get(path)
        expect([path, status, body.code]).toEqual([path, 403, "permission.missing"])
      }
    })

    it.each([
      ["from=2026-13-01", "from"],
      ["limit=1000", "limit"],
      ["commune_id=comm_other", "commune_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await aiguilhe.get(`/admin/canteen/orders?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
