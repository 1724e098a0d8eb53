import { existsSync } from "node:fs"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { readEnvironment } from "../../src/environment"
import { RETENTION } from "../../src/modules/privacy/rules"
import type { FeedResponse, RetentionResponse } from "../../src/types/http"
import { carryOutErasuresWorkflow } from "../../src/workflows/carry-out-erasures"
import { purgeDataWorkflow } from "../../src/workflows/purge-data"
import { BENEFICIARIES, TOLD } from "../helpers/care"
import { type Canteens, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { START, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"
import { BRACKETS, acceptQuotient, documentIn, publishPrices, sendQuotient } from "../helpers/quotients"

jest.setTimeout(300_000)

startClock()
openPostOffice()

const DAY_MS = 86_400_000
const EVERY_KIND = Object.fromEntries(Object.keys(RETENTION).map((kind) => [kind, 0]))

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let family: Family
    let manager: Client
    let admin: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      family = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 0 })
      manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
      admin = await hire(getContainer(), new Client(api), { role: "platform_admin" })
      await publishPrices(manager, canteens.canteen.tariffs[0]?.id ?? "", "2027-01-04", BRACKETS)
    })

    const sql = async <Row>(statement: string, bindings: unknown[] = []): Promise<Row[]> => (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement, bindings as string[])).rows as Row[]
    /** As many days after now, or after the clock's start for a day of the application's. */
    const purge = async (days: number, from = Date.now()) => (await purgeDataWorkflow(getContainer()).run({ input: { now: new Date(from + days * DAY_MS).toISOString() } })).result
    const documents = () => sql("SELECT status FROM canteen_document")
    const isKept = (key: string): boolean => existsSync(join(readEnvironment().documentsFolder, key))
    const keyOf = async (): Promise<string> => (await sql<{ file_key: string }>("SELECT file_key FROM canteen_document"))[0]?.file_key ?? ""

    it("takes nothing before its time, and says what it took of each kind on the platform's page", async () => {
      expect(await purge(0)).toEqual(EVERY_KIND)
      const { status, body } = await admin.get<RetentionResponse>("/admin/canteen/retention")
      expect(status).toBe(200)
      expect(body.kinds.map(({ kind, days }) => [kind, days])).toEqual(Object.entries(RETENTION))
      expect(body.kinds.every(({ last }) => last?.purged === 0)).toBe(true)
      expect(body.waiting_erasures).toBe(0)
      expect((await manager.get("/admin/canteen/retention")).status).toBe(403)
    })

    it("forgets a rejected document three months after its answer, its file too", async () => {
      const id = documentIn(await sendQuotient(family.parent, { commune_id: canteens.communes.aiguilhe }))
      await manager.post(`/admin/canteen/documents/${id}/reject`, { reason: "Illisible" })
      const key = await keyOf()
      expect(isKept(key)).toBe(true)
      expect((await purge(89, Date.parse(START))).documents_rejected).toBe(0)
      expect(await documents()).toEqual([{ status: "rejected" }])
      expect((await purge(91, Date.parse(START))).documents_rejected).toBe(1)
      expect([await documents(), isKept(key)]).toEqual([[], false])
      const kind = (await admin.get<RetentionResponse>("/admin/canteen/retention")).body.kinds.find((one) => one.kind === "documents_rejected")
      expect(kind).toMatchObject({ purged_total: 1, last: { purged: 1 } })
      expect(kind?.last?.oldest_at?.slice(0, 10)).toBe("2026-11-23")
    })

    it("keeps an accepted document while its quotient counts, and a year longer", async () => {
      const id = documentIn(await sendQuotient(family.parent, { commune_id: canteens.communes.aiguilhe }))
      expect((await acceptQuotient(manager, id, { value: 482, valid_until: "2027-08-31" })).status).toBe(200)
      const end = Date.parse("2027-09-01T00:00:00Z")
      expect((await purge(364, end)).documents_expired).toBe(0)
      expect((await purge(366, end)).documents_expired).toBe(1)
      expect(await sql("SELECT id FROM canteen_quotient")).toEqual([])
    })

    it("forgets health data three months after the last service, of nobody who still eats", async () => {
      await family.parent.post(`${BENEFICIARIES}/${family.louane}/health`, TOLD)
      expect((await purge(400)).health).toBe(0)
      await sql("UPDATE canteen_membership SET status = 'ended', updated_at = now()")
      expect((await purge(89)).health).toBe(0)
      expect((await purge(91)).health).toBe(1)
      expect(await sql("SELECT id FROM canteen_health_record")).toEqual([])
    })

    it("empties old mails and keeps their keys, and forgets logins", async () => {
      const [before] = await sql<{ count: number }>("SELECT count(*)::int AS count FROM notification WHERE idempotency_key IS NOT NULL")
      const counts = await purge(366)
      expect(counts.mails).toBe(before?.count)
      expect(counts.logins).toBe(1)
      expect(await sql(`SELECT DISTINCT "to", data FROM notification`)).toEqual([{ to: "effacé", data: {} }])
      expect((await purge(367)).mails).toBe(0)
      expect(await sql("SELECT count(*)::int AS count FROM notification WHERE idempotency_key IS NOT NULL")).toEqual([before])
    })

    it("revokes a calendar's address that nobody has read for thirteen months, and not one that is read", async () => {
      const make = async (body: object) => (await family.parent.post<FeedResponse>("/store/canteen/feeds", body)).body.url
      const read = async (url: string) => (await api.request({ method: "GET", url: new URL(url).pathname, validateStatus: () => true })).status
      const [never, followed] = [await make({ beneficiary_id: family.theo }), await make({})]
      await sql("UPDATE canteen_calendar_feed SET last_read_at = made_at + interval '30 days' WHERE scope = 'family'")
      expect((await purge(394, Date.parse(START))).calendar_feeds).toBe(0)
      expect((await purge(396, Date.parse(START))).calendar_feeds).toBe(1)
      expect([await read(never), await read(followed)]).toEqual([404, 200])
    })

    it("erases a family three years after its account ended", async () => {
      await sql("UPDATE canteen_family_account SET status = 'closed', updated_at = now()")
      await sql("UPDATE canteen_membership SET status = 'ended'")
      expect((await purge(1_094)).accounts).toBe(0)
      expect((await purge(1_096)).accounts).toBe(1)
      const now = new Date(Date.now() + 1_097 * DAY_MS).toISOString()
      expect((await carryOutErasuresWorkflow(getContainer()).run({ input: { now } })).result).toMatchObject({ erased: 1 })
      expect(await sql("SELECT first_name FROM customer")).toEqual([{ first_name: "Famille supprimée" }])
      expect((await purge(1_200)).accounts).toBe(0)
    })
  },
})
