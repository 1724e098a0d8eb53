import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { AdminReceiptResponse, AdminReceiptsResponse, ErrorBody, Role } from "../../src/types/http"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { readReceipts, writeReceipts } from "../helpers/receipts"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let ids: { aiguilhe: string; both: string; payout: string }

    const engage = (role: Role, ...commune_ids: string[]) => hire(getContainer(), new Client(api), { role, commune_ids })
    const list = async (client: Client, query = "") => client.get<AdminReceiptsResponse>(`/admin/canteen/receipts${query}`)
    const numbers = async (client: Client, query = ""): Promise<string[]> => (await list(client, query)).body.receipts.map(({ number }) => number).sort()
    const pdf = async (client: Client, id: string) => client.fetch(`/admin/canteen/receipts/${id}/pdf`)
    const voided = async (client: Client, id: string, body: unknown = { reason: "Erreur de saisie" }) =>
      client.post<AdminReceiptResponse & ErrorBody>(`/admin/canteen/receipts/${id}/void`, body)

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
      const at = new Date("2026-11-23T07:00:00Z")
      const payout = { customer_id: dupont.customer_id, payee_id: canteens.payee_id, amount_cents: -200, kind: "payout" as const, label: "Départ", idempotency_key: "payout:1", at }
      const louane = [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }]
      await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, louane))
      await writeReceipts(getContainer())
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }])
      const theo = [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }]
      await dupont.parent.send("PUT", `/store/canteen/carts/${cart}/meals`, { canteen_service_id: canteens.coubon.id, selections: theo })
      await payByWallet(dupont.parent, cart)
      await writeReceipts(getContainer())
      await getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).post(payout)
      await writeReceipts(getContainer())
      const [first, second, third] = await readReceipts(dupont.parent)
      ids = { aiguilhe: first?.id ?? "", both: second?.id ?? "", payout: third?.id ?? "" }
    })

    beforeEach(rewind)

    it("show to whoever sees every commune of their lines, or of the payee for money of no meal", async () => {
      expect(await numbers(await engage("finance", canteens.communes.aiguilhe))).toEqual(["2026-000001"])
      expect(await numbers(await engage("finance", canteens.communes.coubon))).toEqual([])
      expect(await numbers(await engage("finance", canteens.communes.blavozy))).toEqual([])
      expect(await numbers(await engage("manager", canteens.communes.aiguilhe, canteens.communes.coubon))).toEqual(["2026-000001", "2026-000002", "2026-000003"])
      expect(await numbers(await engage("platform_finance"))).toHaveLength(3)
    })

    it("are found by number, name and day", async () => {
      const finance = await engage("platform_finance")
      expect(await numbers(finance, "?q=2026-000002")).toEqual(["2026-000002"])
      expect(await numbers(finance, "?q=dupont")).toHaveLength(3)
      expect(await numbers(finance, "?q=personne")).toEqual([])
      expect(await numbers(finance, `?from=${DAYS.tuesday}`)).toEqual([])
      expect(await numbers(finance, `?to=${DAYS.today}&customer_id=${dupont.customer_id}`)).toHaveLength(3)
      const { body } = await list(finance, "?limit=1")
      expect([body.receipts.length, body.count, body.receipts[0]?.family.email]).toEqual([1, 3, "camille@example.fr"])
    })

    it("open as a PDF in the communes that see them, and are not found elsewhere", async () => {
      const aiguilhe = await engage("finance", canteens.communes.aiguilhe)
      const { status, headers } = await pdf(aiguilhe, ids.aiguilhe)
      expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([200, "application/pdf", 'inline; filename="recu-2026-000001.pdf"'])
      for (const id of [ids.both, ids.payout, "rcpt_unknown"]) expect((await pdf(aiguilhe, id)).status).toBe(404)
    })

    describe("voiding", () => {
      it("writes a counter-receipt that the family reads too, and enters it in the audit log", async () => {
        const finance = await engage("finance", canteens.communes.aiguilhe)
        const { status, body } = await voided(finance, ids.aiguilhe)
        expect([status, body.receipt]).toMatchObject([
          201,
          { number: "2026-000004", kind: "void", total_cents: -380, reason: "Erreur de saisie", voids: { id: ids.aiguilhe, number: "2026-000001" } },
        ])
        const own = await readReceipts(dupont.parent)
        expect(own.find(({ id }) => id === ids.aiguilhe)?.voided_by).toEqual({ id: body.receipt.id, number: "2026-000004" })
        const [act] = await getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "receipt.voided" })
        expect(act).toMatchObject({ user_id: finance.userId, subject_id: ids.aiguilhe, commune_id: canteens.communes.aiguilhe, details: { counter_receipt_id: body.receipt.id } })
      })

      it("twice is refused, and a counter-receipt cannot be voided", async () => {
        const finance = await engage("manager", canteens.communes.aiguilhe)
        const first = await voided(finance, ids.aiguilhe)
        const again = await voided(finance, ids.aiguilhe)
        const counter = await voided(finance, first.body.receipt.id)
        expect([again.status, again.body.code, counter.status, counter.body.code]).toEqual([409, "receipt.already_voided", 400, "receipt.not_voidable"])
      })

      it("is not possible for whoever sees only some of its communes", async () => {
        const { status, body } = await voided(await engage("manager", canteens.communes.aiguilhe), ids.both)
        expect([status, body.code]).toEqual([404, "receipt.not_found"])
      })

      it.each([
        [{}, "reason"],
        [{ reason: "ab" }, "reason"],
        [{ reason: "Erreur", amount_cents: 1 }, "amount_cents"],
      ])("refuses %j", async (body, field) => {
        const answer = await voided(await engage("finance", canteens.communes.aiguilhe), ids.aiguilhe, body)
        expect([answer.status, answer.body.details?.field]).toEqual([400, field])
      })
    })

    it.each(["clerk", "kitchen"] as const)("a %s reads and voids none", async (role) => {
      const client = await engage(role, canteens.communes.aiguilhe)
      const answers: Answer<ErrorBody>[] = [
        await client.get("/admin/canteen/receipts"),
        await client.get(`/admin/canteen/receipts/${ids.aiguilhe}/pdf`),
        await voided(client, ids.aiguilhe),
      ]
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, "permission.missing"]))
    })

    it.each([
      ["from=2026-13-01", "from"],
      ["q=a", "q"],
      ["limit=1000", "limit"],
      ["commune_id=comm_other", "commune_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await (await engage("finance", canteens.communes.aiguilhe)).get(`/admin/canteen/receipts?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
