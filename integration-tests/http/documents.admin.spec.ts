import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminDocumentsResponse } from "../../src/types/http"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { BRACKETS, PDF, acceptQuotient, documentIn, publishPrices, sendQuotient } from "../helpers/quotients"

jest.setTimeout(300_000)

beforeAll(startClock)

const UNTIL = "2027-08-31"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let clerk: Client
    let elsewhere: Client

    beforeAll(async () => {
      const container = getContainer()
      canteens = await openCanteens(container, api)
      const { canteen, communes, shop } = canteens
      dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteen], wallet_cents: 0 })
      const manager = await hire(container, shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      clerk = await hire(container, shop, { role: "clerk", commune_ids: [communes.aiguilhe] })
      elsewhere = await hire(container, shop, { role: "clerk", commune_ids: [communes.coubon] })
      await publishPrices(manager, canteen.tariffs[0]?.id ?? "", DAYS.thursday, BRACKETS)
    })

    beforeEach(rewind)

    const sent = async (): Promise<string> => documentIn(await sendQuotient(dupont.parent, { commune_id: canteens.communes.aiguilhe }))

    it("lists what waits at the caller's communes, with what a clerk needs to decide", async () => {
      const id = await sent()
      const { body } = await clerk.get<AdminDocumentsResponse>("/admin/canteen/documents?status=pending")
      expect(body).toMatchObject({
        count: 1,
        documents: [
          {
            id,
            status: "pending",
            commune: { name: "Aiguilhe" },
            family: { last_name: "Dupont" },
            quotient: { value: 482, valid_from: DAYS.today, valid_until: null },
            suggested_until: UNTIL,
          },
        ],
      })
      expect(JSON.stringify(body)).not.toContain("file_key")
    })

    it("is not found by another commune's clerk, and changed by nobody else", async () => {
      const id = await sent()
      const path = `/admin/canteen/documents/${id}`
      const answers = [
        await elsewhere.get(`${path}/content`),
        await acceptQuotient(elsewhere, id, { value: 1, valid_until: UNTIL }),
        await elsewhere.post(`${path}/reject`, { reason: "Illisible" }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      expect((await elsewhere.get<AdminDocumentsResponse>("/admin/canteen/documents")).body.count).toBe(0)
      for (const role of ["kitchen", "finance"] as const) {
        const other = await hire(getContainer(), canteens.shop, { role, commune_ids: [canteens.communes.aiguilhe] })
        expect([(await other.get(`${path}/content`)).status, (await other.get("/admin/canteen/documents")).status]).toEqual([403, 403])
      }
      expect((await clerk.get<AdminDocumentsResponse>("/admin/canteen/documents?status=pending")).body.count).toBe(1)
    })

    it("opens in a tab of the clerk, where nothing can run", async () => {
      const { status, body, headers } = await clerk.fetch(`/admin/canteen/documents/${await sent()}/content`)
      expect([status, body]).toEqual([200, PDF])
      expect(headers).toMatchObject({
        "content-disposition": expect.stringMatching(/^inline; /),
        "content-security-policy": expect.stringContaining("default-src 'none'"),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      })
    })

    it.each([
      ["a quotient without its last day", { value: 480 }, "valid_until"],
      ["a quotient that is over", { value: 480, valid_until: "2026-11-22" }, "valid_until"],
      ["a quotient for ever", { value: 480, valid_until: "2036-08-31" }, "valid_until"],
      ["a quotient of cents", { value: 480.5, valid_until: UNTIL }, "value"],
      ["a negative quotient", { value: -1, valid_until: UNTIL }, "value"],
    ])("refuses %s, and the document still waits", async (_what, body, field) => {
      const id = await sent()
      const { status, body: error } = await clerk.post(`/admin/canteen/documents/${id}/accept`, body)
      expect([status, error.details?.field]).toEqual([400, field])
      const { body: waiting } = await clerk.get<AdminDocumentsResponse>("/admin/canteen/documents?status=pending")
      expect(waiting.documents).toMatchObject([{ id, quotient: { value: 482, valid_until: null } }])
    })

    it("is decided once, by the faster of two clerks", async () => {
      const id = await sent()
      const answers = await Promise.all([
        acceptQuotient(clerk, id, { value: 480, valid_until: UNTIL }),
        clerk.post(`/admin/canteen/documents/${id}/reject`, { reason: "Illisible" }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    })
  },
})
