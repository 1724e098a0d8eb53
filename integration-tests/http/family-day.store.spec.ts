import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import type { CalendarCell, CalendarResponse } from "../../src/types/http"
import { createCanteenServiceWorkflow } from "../../src/workflows/create-canteen-service"
import { balance, choose, fillBasket, openBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"

jest.setTimeout(300_000)

beforeAll(startClock)

/** Booked two days before, else 2 € more, once for the family's day. */
const EVE = { kind: "days_before", days: 2, at: "24:00" }
const RULEBOOK = {
  effective_from: "2025-09-01",
  time_zone: "Europe/Paris",
  service_days: ["mon", "tue", "thu", "fri"],
  book: { cutoff: EVE, late: { kind: "surcharge", cents: 200, per: "family_day", until: { kind: "days_before", days: 0, at: "09:00" } } },
  cancel: { cutoff: { kind: "days_before", days: 0, at: "09:00" } },
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let service: { id: string }

    beforeAll(async () => {
      const container = getContainer()
      canteens = await openCanteens(container, api)
      const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: "Storefront" })
      const { result } = await createCanteenServiceWorkflow(container).run({
        input: {
          commune: { id: canteens.communes.aiguilhe, name: "Aiguilhe", slug: "aiguilhe" },
          name: "Accueil",
          slug: "accueil",
          rank: 5,
          capacity: null,
          offered_on_id: null,
          tariffs: [{ label: "Enfant", audience: "child", pricing: { kind: "flat", cents: 300 } }],
          rulebook: RULEBOOK,
          sales_channel_id: channel?.id ?? "",
        },
      })
      service = result
      const { tariffs } = (await canteens.shop.get<{ communes: { canteen_services: { id: string; tariffs: { id: string }[] }[] }[] }>("/store/canteen/communes")).body.communes
        .flatMap(({ canteen_services }) => canteen_services)
        .find(({ id }) => id === service.id) ?? { tariffs: [] }
      const at = { id: service.id, product_id: "", tariffs: tariffs.map(({ id }) => ({ id, label: "Enfant", variant_id: "" })) }
      dupont = await settle(container, canteens, { email: "camille@example.fr", at: [at], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const both = (dates: string[]) => [dupont.louane, dupont.theo].map((beneficiary_id) => ({ beneficiary_id, dates }))
    const linesOf = (cart: { lines: { beneficiary: { first_name: string }; unit_price_cents: number; dates: string[] }[] }) =>
      cart.lines.map(({ beneficiary, unit_price_cents, dates }) => `${beneficiary.first_name} ${unit_price_cents} ${dates.join(" ")}`).sort()
    const cells = async (cartId?: string): Promise<CalendarCell[]> => {
      const query = `from=${DAYS.tuesday}&to=${DAYS.tuesday}${cartId ? `&cart_id=${cartId}` : ""}`
      const { body } = await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${service.id}/calendar?${query}`)
      return body.days[0]?.cells ?? []
    }
    const shown = async (cartId?: string) => (await cells(cartId)).map(({ state, price_cents }) => `${state} ${price_cents}`)

    it("the surcharge is on one late meal of the day, the eldest's, and on none in time", async () => {
      const { body } = await choose(dupont.parent, await openBasket(dupont.parent), service, both([DAYS.tuesday, DAYS.monday]))
      expect(linesOf(body.cart)).toEqual([`Louane 300 ${DAYS.tuesday} ${DAYS.monday}`, `Théo 300 ${DAYS.monday}`, `Théo 500 ${DAYS.tuesday}`])
      expect((await payByWallet(dupont.parent, body.cart.id)).body.order.total_cents).toBe(1_400)
    })

    it("the calendar prices each cell as the first of its day, until one waits in the basket or is booked", async () => {
      expect(await shown()).toEqual(["late 500", "late 500"])
      const cart = await fillBasket(dupont.parent, service, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
      expect(await shown(cart)).toEqual(["in_cart 500", "late 300"])
      await payByWallet(dupont.parent, cart)
      expect(await shown()).toEqual(["booked 500", "late 300"])
    })

    it("a second basket bears none once the first is paid, and bears it again when that meal is cancelled", async () => {
      await payByWallet(dupont.parent, await fillBasket(dupont.parent, service, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }]))
      const second = await choose(dupont.parent, await openBasket(dupont.parent), service, [{ beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }])
      expect(second.body.total_cents).toBe(300)
      const [booking] = await readBookings(dupont.parent)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })
      expect((await payByWallet(dupont.parent, second.body.cart.id)).body).toMatchObject({ details: { refused: [{ refusal: "price_changed" }] } })
      expect(await shown()).toEqual(["late 500", "late 500"])
    })

    it("two baskets paid at once bear it once: the second one is told that its price changed", async () => {
      const carts = [
        await fillBasket(dupont.parent, service, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }]),
        await fillBasket(dupont.parent, service, [{ beneficiary_id: dupont.theo, dates: [DAYS.tuesday] }]),
      ]
      const answers = await Promise.all(carts.map((cart) => payByWallet(dupont.parent, cart)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ details: { refused: [{ refusal: "price_changed" }] } })
      expect(await balance(dupont.parent)).toBe(4_500)
    })
  },
})
