import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import type { ErrorBody } from "../../src/types/http"
import { balance, choose, fillBasket, openBasket, payByWallet, readBasket } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, settle } from "../helpers/canteens"
import { type CardShop, openCardShop } from "../helpers/cards"
import type { Answer } from "../helpers/client"
import { rewind } from "../helpers/clock"

jest.setTimeout(300_000)

const cardShop = openCardShop()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let cards: CardShop

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      const { canteen, blavozy } = canteens
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen, blavozy], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
    })

    beforeEach(async () => {
      rewind()
      await cards.reset()
    })

    const louane = (...dates: string[]) => [{ beneficiary_id: dupont.louane, dates }]
    const failed = (answer: Answer<unknown>): unknown[] => [answer.status, (answer.body as ErrorBody).code]

    describe("another family", () => {
      it.each([
        ["reads it", "GET", "", undefined],
        ["chooses meals", "PUT", "/meals", { canteen_service_id: "csvc", selections: [] }],
        ["repeats a month", "POST", "/patterns", { canteen_service_id: "csvc", selections: [{ beneficiary_id: "bene", dates: [] }] }],
        ["uses its wallet", "POST", "/wallet", { use: true }],
        ["holds it", "POST", "/hold", undefined],
        ["pays it", "POST", "/pay", { method: "wallet" }],
      ])("does not find the cart: %s", async (_what, method, path, body) => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        expect(failed(await martin.parent.send(method, `/store/canteen/carts/${cart}${path}`, body))).toEqual([404, "cart.not_found"])
        expect((await canteens.shop.send(method, `/store/canteen/carts/${cart}${path}`, body)).status).toBe(401)
        expect(await balance(martin.parent)).toBe(5_000)
      })

      it.each([
        ["reads it", "GET", "", undefined],
        ["changes its e-mail", "POST", "", { email: "other@example.fr" }],
        ["takes it over", "POST", "/customer", {}],
        ["completes it", "POST", "/complete", {}],
        ["applies a promotion", "POST", "/promotions", { promo_codes: ["FREE"] }],
      ])("does not find it on core's routes either: %s", async (_what, method, path, body) => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        for (const caller of [martin.parent, canteens.shop]) {
          expect(failed(await caller.send(method, `/store/carts/${cart}${path}`, body))).toEqual([404, "cart.not_found"])
        }
        expect((await dupont.parent.get(`/store/carts/${cart}`)).status).toBe(200)
      })

      it("does not find its payment collection", async () => {
        const cart = await fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
        expect(failed(await martin.parent.post("/store/payment-collections", { cart_id: cart }))).toEqual([404, "cart.not_found"])
        const collection = await cards.collect(dupont.parent, cart)
        const answer = await martin.parent.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id: "pp_stripe_card" })
        expect(failed(answer)).toEqual([404, "payment_collection.not_found"])
      })

      it("does not book for its children", async () => {
        const cart = await openBasket(martin.parent)
        expect(failed(await choose(martin.parent, cart, canteens.canteen, louane(DAYS.tuesday)))).toEqual([404, "beneficiary.not_found"])
      })
    })

    describe("a hostile client", () => {
      const tariff = (service: Service) => service.tariffs[0]?.variant_id ?? ""
      const basket = () => fillBasket(dupont.parent, canteens.canteen, louane(DAYS.tuesday))
      const pay = async (cart: string): Promise<unknown[]> => {
        const answers = [await payByWallet(dupont.parent, cart), await cards.pay(dupont.parent, cart)]
        expect([await balance(dupont.parent), await getContainer().resolve(Modules.ORDER).listOrders({})]).toEqual([5_000, []])
        return answers.map((answer) => (answer.body as { code?: string }).code)
      }

      it.each([
        ["a new cart", "/store/carts", () => ({ metadata: { canteen: true } }), "metadata"],
        ["a line of a new cart", "/store/carts", () => ({ items: [{ variant_id: tariff(canteens.canteen), quantity: 1, metadata: { canteen: true } }] }), "items.0.metadata"],
        ["its cart", "", () => ({ metadata: { canteen_top_up: true } }), "metadata"],
        ["a new line", "/line-items", () => ({ variant_id: tariff(canteens.canteen), quantity: 1, metadata: { canteen: true } }), "metadata"],
        ["a line", "/line-items/LINE", () => ({ quantity: 1, metadata: { dates: [] } }), "metadata"],
      ])("may not set the metadata of %s", async (_what, path, body, field) => {
        const cart = await basket()
        const line = (await readBasket(dupont.parent, cart)).lines[0]?.id ?? ""
        const url = path.startsWith("/store") ? path : `/store/carts/${cart}${path.replace("LINE", line)}`
        const answer = await dupont.parent.post(url, body())
        expect([...failed(answer), answer.body.details?.field]).toEqual([400, "cart.metadata_refused", field])
      })

      it.each([
        ["a price", "/line-items", () => ({ variant_id: tariff(canteens.canteen), quantity: 1, unit_price: 0.01 })],
        ["the price of a line", "/line-items/LINE", () => ({ quantity: 1, unit_price: 0.01 })],
        ["a price with meals", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: [{ ...louane(DAYS.tuesday)[0], unit_price_cents: 1 }] })],
        ["a price with a pattern", "/patterns", () => ({ canteen_service_id: canteens.canteen.id, selections: louane(DAYS.thursday), price_cents: 1 })],
      ])("may not name %s, and its cart stays as it was", async (_what, path, body) => {
        const cart = await basket()
        const [before] = (await readBasket(dupont.parent, cart)).lines
        const isOurs = path === "/meals" || path === "/patterns"
        const url = `${isOurs ? "/store/canteen/carts" : "/store/carts"}/${cart}${path.replace("LINE", before?.id ?? "")}`
        expect((await dupont.parent.send(path === "/meals" ? "PUT" : "POST", url, body())).status).toBe(400)
        expect((await readBasket(dupont.parent, cart)).lines).toEqual([before])
      })

      it("that adds a meal as a plain product pays nothing", async () => {
        const cart = await basket()
        const added = await dupont.parent.post(`/store/carts/${cart}/line-items`, { variant_id: tariff(canteens.canteen), quantity: 1 })
        expect([added.status, await pay(cart)]).toEqual([200, ["cart.foreign_line", "cart.foreign_line"]])
      })

      it("that makes a whole cart of plain products pays nothing", async () => {
        const { body } = await dupont.parent.post<{ cart: { id: string } }>("/store/carts", { items: [{ variant_id: tariff(canteens.canteen), quantity: 2 }] })
        expect(await pay(body.cart.id)).toEqual(["cart.foreign_line", "cart.foreign_line"])
      })

      it("that changes a quantity pays nothing, and can start again", async () => {
        const cart = await basket()
        const line = (await readBasket(dupont.parent, cart)).lines[0]?.id ?? ""
        await dupont.parent.post(`/store/carts/${cart}/line-items/${line}`, { quantity: 5 })
        expect(await pay(cart)).toEqual(["cart.foreign_line", "cart.foreign_line"])
        await choose(dupont.parent, cart, canteens.canteen, louane(DAYS.tuesday))
        expect((await payByWallet(dupont.parent, cart)).body.order).toMatchObject({ total_cents: 380 })
      })

      it.each([
        ["another price", { unit_price: 1.9 }, ["meals.refused", "meals.refused"]],
        ["another variant", { variant_id: "variant_other" }, ["cart.foreign_line", "cart.foreign_line"]],
      ])("that managed to write %s pays nothing", async (_what, change, codes) => {
        const cart = await basket()
        const line = (await readBasket(dupont.parent, cart)).lines[0]?.id ?? ""
        await getContainer().resolve(Modules.CART).updateLineItems(line, change)
        expect(await pay(cart)).toEqual(codes)
      })

      it("that managed to write another child, service, tariff or cart pays nothing", async () => {
        const cart = await basket()
        const carts = getContainer().resolve(Modules.CART)
        const [line] = await carts.listLineItems({ cart_id: cart })
        const rewrite = async (change: Record<string, unknown>) => carts.updateLineItems(line?.id ?? "", { metadata: { ...line?.metadata, ...change } })
        const codes: unknown[] = []
        for (const change of [
          { beneficiary_id: martin.louane },
          { canteen_service_id: canteens.coubon.id },
          { tariff_id: canteens.canteen.tariffs[1]?.id },
          { cart_id: "cart_other" },
          { dates: [DAYS.tuesday, DAYS.tuesday] },
          { dates: ["not-a-day"] },
          { dates: ["2026-02-30"] },
        ]) {
          await rewrite(change)
          codes.push(((await payByWallet(dupont.parent, cart)).body as unknown as ErrorBody).code)
        }
        expect(codes).toEqual(["meals.refused", "cart.foreign_line", "cart.foreign_line", "cart.foreign_line", "cart.foreign_line", "cart.foreign_line", "cart.foreign_line"])
        expect(await balance(dupont.parent)).toBe(5_000)
      })

      it("that pays with a provider that says yes to everything pays nothing", async () => {
        const cart = await basket()
        const collection = await cards.collect(dupont.parent, cart)
        const asked = await dupont.parent.post(`/store/payment-collections/${collection}/payment-sessions`, { provider_id: "pp_system_default" })
        expect([asked.status, asked.body.code]).toEqual([400, "payment.provider_refused"])
        await cards.beginBehind(getContainer(), collection, "pp_system_default")
        expect(failed(await cards.complete(dupont.parent, cart))).toEqual([400, "payment.provider_refused"])
      })
    })

    describe("what is not understood is refused", () => {
      const selections = () => louane(DAYS.tuesday)
      it.each([
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id }), "selections"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: "all" }), "selections"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: louane("2026-02-30") }), "selections.0.dates.0"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: louane("9999-12-31") }), "selections.0.dates.0"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: louane(...Array.from({ length: 401 }, () => DAYS.tuesday)) }), "selections.0.dates"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: [{ beneficiary_id: "", dates: [] }] }), "selections.0.beneficiary_id"],
        ["PUT", "/meals", () => ({ canteen_service_id: "\u0000", selections: selections() }), "canteen_service_id"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: selections(), price_cents: 1 }), "price_cents"],
        ["PUT", "/meals", () => ({ canteen_service_id: canteens.canteen.id, selections: selections(), strict: "yes" }), "strict"],
        ["POST", "/pay", () => ({}), "method"],
        ["POST", "/pay", () => ({ method: "cheque" }), "method"],
        ["POST", "/pay", () => ({ method: "wallet", amount_cents: 1 }), "amount_cents"],
      ])("%s %s %#", async (method, path, body, field) => {
        const cart = await openBasket(dupont.parent)
        const answer = await dupont.parent.send(method, `/store/canteen/carts/${cart}${path}`, body())
        expect([...failed(answer), answer.body.details?.field]).toEqual([400, "request.invalid", field])
      })

      it.each([{}, { use: "yes" }, { amount_cents: -1 }, { amount_cents: 0.5 }, { use: true, amount_cents: 1 }])("POST /wallet %j", async (body) => {
        const cart = await openBasket(dupont.parent)
        expect(failed(await dupont.parent.post(`/store/canteen/carts/${cart}/wallet`, body))).toEqual([400, "request.invalid"])
      })

      it("and what does not exist is not found", async () => {
        expect(failed(await choose(dupont.parent, await openBasket(dupont.parent), { id: "csvc_unknown" }, louane(DAYS.tuesday)))).toEqual([404, "canteen_service.not_found"])
        for (const id of ["cart_unknown", "%00", "a'b", "x".repeat(300)]) expect((await payByWallet(dupont.parent, id)).status).toBe(404)
      })

      it("and a body that is no JSON, or too long, is refused", async () => {
        const raw = dupont.parent.with({ "content-type": "application/json" })
        const cart = await openBasket(dupont.parent)
        expect((await raw.send("PUT", `/store/canteen/carts/${cart}/meals`, "{")).status).toBe(400)
        expect((await raw.send("PUT", `/store/canteen/carts/${cart}/meals`, JSON.stringify({ canteen_service_id: "x".repeat(200_000) }))).status).toBe(413)
      })
    })
  },
})
