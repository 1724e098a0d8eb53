import { randomBytes } from "node:crypto"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readEnvironment } from "../../src/environment"
import { STAFF_MODULE } from "../../src/modules/staff"
import type { AuditEntryRow } from "../../src/modules/staff/service"
import type StaffModuleService from "../../src/modules/staff/service"
import type { AttendanceResponse, DayHealthResponse, HealthResponse, Role } from "../../src/types/http"
import { rotateHealthWorkflow } from "../../src/workflows/rotate-health"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import { ATTENDANCE, BENEFICIARIES, CONSENT, TOLD, type Tables, eat, healthOf, setTables, tell } from "../helpers/care"
import type { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { behindTheBack } from "../helpers/differences"

type Statement = { sql: string; bindings?: unknown }
type Listened = Record<"on" | "off", (event: "query", listener: (statement: Statement) => void) => void>

/** Words that nothing but an answer may hold. */
const CONTENT = /peanuts|"nuts"|2027-07-03/

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let as: Tables["as"]

    beforeAll(async () => {
      ;({ canteens, dupont, martin, as } = await setTables(getContainer(), api))
      await eat(dupont, canteens.canteen, dupont.louane, DAYS.tuesday)
      await eat(dupont, canteens.canteen, dupont.theo, DAYS.thursday)
    })

    beforeEach(rewind)

    const dayHealth = async (client: Client, query = `?date=${DAYS.tuesday}`) => client.get<DayHealthResponse>(`${ATTENDANCE}/health${query}`)
    const acts = async (): Promise<AuditEntryRow[]> => getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({ action: "health.read" })

    describe("allergies and PAI", () => {
      it("are told with consent, given back, and told again", async () => {
        expect((await dupont.parent.get<HealthResponse>(healthOf(dupont.louane))).body.health).toEqual({ consent: null, allergens: [], pai: null })
        const told = await tell(dupont, dupont.louane)
        expect([told.status, told.body.health]).toEqual([200, { consent: { version: "2026-11", given_at: expect.stringMatching(/^2026-11-23T/) }, allergens: ["peanuts", "nuts"], pai: { until: "2027-07-03" } }])
        await tell(dupont, dupont.louane, { consent: CONSENT, allergens: ["milk"] })
        expect((await dupont.parent.get<HealthResponse>(healthOf(dupont.louane))).body.health).toMatchObject({ allergens: ["milk"], pai: null })
      })

      it.each<[string, object, string, string]>([
        ["no consent", { allergens: [] }, "request.invalid", "consent"],
        ["consent that is not given", { ...TOLD, consent: { ...CONSENT, accepted: false } }, "request.invalid", "consent.accepted"],
        ["consent to another text", { ...TOLD, consent: { ...CONSENT, version: "2020-01" } }, "consent.outdated", "consent.version"],
        ["a PAI that is over", { ...TOLD, pai: { until: "2026-11-22" } }, "pai.over", "pai.until"],
        ["a sentence", { ...TOLD, note: "asthme" }, "request.invalid", "note"],
      ])("with %s are refused, and nothing is kept", async (_what, told, code, field) => {
        const { status, body } = await dupont.parent.post(healthOf(dupont.louane), told)
        expect([status, body.code, body.details?.field]).toEqual([400, code, field])
        expect(await behindTheBack(getContainer())("SELECT id FROM canteen_health_record")).toEqual([])
      })

      it("an allergen that the regulation does not know is refused with those that it knows, and not repeated", async () => {
        const { status, body } = await dupont.parent.post(healthOf(dupont.louane), { ...TOLD, allergens: ["nuts", "asthme"] })
        expect([status, body.code, body.details?.field, body.details?.allowed?.length]).toEqual([400, "allergen.unknown", "allergens.1", 14])
        expect(JSON.stringify(body)).not.toContain("asthme")
      })

      it("of another family's child are not found", async () => {
        const answers = [await martin.parent.get(healthOf(dupont.louane)), await martin.parent.post(healthOf(dupont.louane), TOLD), await martin.parent.delete(healthOf(dupont.louane))]
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([404, "beneficiary.not_found"]))
      })

      it("are deleted when consent is withdrawn, when the child leaves and when the family leaves", async () => {
        const sql = behindTheBack(getContainer())
        await tell(dupont, dupont.louane)
        const withdrawn = await dupont.parent.delete<HealthResponse>(healthOf(dupont.louane))
        expect([withdrawn.status, withdrawn.body.health, await sql("SELECT id FROM canteen_health_record")]).toEqual([200, { consent: null, allergens: [], pai: null }, []])
        expect((await dayHealth(as("kitchen"))).body.health).toEqual([])
        await tell(martin, martin.louane)
        await tell(martin, martin.theo)
        await martin.parent.delete(`${BENEFICIARIES}/${martin.louane}`)
        expect(await sql("SELECT beneficiary_id FROM canteen_health_record")).toEqual([{ beneficiary_id: martin.theo }])
        const closed = await martin.parent.post("/store/canteen/account/closing", { iban: "FR14 2004 1010 0505 0001 3M02 606", account_holder: "Martin" })
        expect([closed.status, await sql("SELECT beneficiary_id FROM canteen_health_record")]).toEqual([200, []])
      })
    })

    describe("the kitchen and the town hall", () => {
      beforeEach(async () => {
        await tell(dupont, dupont.louane)
        await tell(dupont, dupont.theo, { consent: CONSENT, allergens: ["eggs"], pai: null })
        await tell(martin, martin.louane, { consent: CONSENT, allergens: ["fish"], pai: null })
      })

      it.each<Role>(["kitchen", "clerk", "manager"])("a %s reads them for whoever eats there that day, and for nobody else", async (role) => {
        expect((await dayHealth(as(role))).body).toEqual({
          date: DAYS.tuesday,
          health: [{ beneficiary_id: dupont.louane, allergens: ["peanuts", "nuts"], pai: { until: "2027-07-03", over: false } }],
        })
        expect((await dayHealth(as(role), `?date=${DAYS.thursday}`)).body.health.map(({ allergens }) => allergens)).toEqual([["eggs"]])
        expect((await dayHealth(as(role), "")).body).toEqual({ date: DAYS.today, health: [] })
      })

      it("another commune reads nothing, also when it asks for the service", async () => {
        for (const query of [`?date=${DAYS.tuesday}`, `?date=${DAYS.tuesday}&canteen_service_id=${canteens.canteen.id}`]) {
          expect((await dayHealth(as("kitchen", "coubon"), query)).body.health).toEqual([])
        }
        expect(await acts()).toEqual([])
      })

      it.each<[Role, "aiguilhe" | "none"]>([
        ["finance", "aiguilhe"],
        ["platform_admin", "none"],
      ])("%s reads none", async (role, commune) => {
        const { status, body } = await as(role, commune).get(`${ATTENDANCE}/health?date=${DAYS.tuesday}`)
        expect([status, body.code]).toEqual([403, "permission.missing"])
        expect(await acts()).toEqual([])
      })

      it("neither a browser nor a proxy keeps them", async () => {
        for (const heard of [await as("kitchen").fetch(`${ATTENDANCE}/health?date=${DAYS.tuesday}`), await dupont.parent.fetch(healthOf(dupont.louane))]) {
          expect([heard.status, heard.headers["cache-control"]]).toEqual([200, "no-store"])
        }
      })

      it("a family's file and its bookings tell nothing of it", async () => {
        for (const url of [`/admin/canteen/families/${dupont.customer_id}`, "/admin/canteen/bookings", `${ATTENDANCE}?date=${DAYS.tuesday}`]) {
          const { status, body } = await as("manager").get(url)
          expect([url, status, CONTENT.test(JSON.stringify(body))]).toEqual([url, 200, false])
        }
      })

      it("each reading is in the audit log, by whom, of which day and of whom, without what was read", async () => {
        await dayHealth(as("kitchen"))
        await dayHealth(as("clerk"))
        await dayHealth(as("clerk"), "")
        const rows = await acts()
        expect(rows.map(({ user_id, subject_id, commune_id, details }) => ({ user_id, subject_id, commune_id, details }))).toEqual(
          [as("kitchen").userId, as("clerk").userId].map((user_id) => ({
            user_id,
            subject_id: canteens.canteen.id,
            commune_id: canteens.communes.aiguilhe,
            details: { date: DAYS.tuesday, beneficiary_ids: [dupont.louane] },
          }))
        )
        expect(JSON.stringify(rows)).not.toMatch(CONTENT)
      })

      it("what cannot be recorded is not answered", async () => {
        const sql = behindTheBack(getContainer())
        await sql("ALTER TABLE canteen_audit_entry ADD CONSTRAINT no_more CHECK (action <> 'health.read') NOT VALID")
        const { status, body } = await dayHealth(as("kitchen"))
        expect([status, CONTENT.test(JSON.stringify(body))]).toEqual([500, false])
      })

      it("the list's revision says when to read them again", async () => {
        const revision = async (): Promise<string> => (await as("kitchen").get<AttendanceResponse>(`${ATTENDANCE}?date=${DAYS.tuesday}`)).body.health_revision
        const before = await revision()
        await tell(dupont, dupont.theo, TOLD)
        expect(await revision()).toBe(before)
        await tell(dupont, dupont.louane, { ...TOLD, allergens: [] })
        expect(await revision()).not.toBe(before)
      })
    })

    describe("what is kept", () => {
      const heard: string[] = []
      const spies: jest.SpyInstance[] = []
      const knex = () => getContainer().resolve<Listened>(ContainerRegistrationKeys.PG_CONNECTION)
      const hear = ({ sql, bindings }: Statement): void => void heard.push(`${sql} ${JSON.stringify(bindings)}`)
      beforeEach(async () => {
        heard.length = 0
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
        for (const level of ["error", "warn", "info", "log", "debug"] as const) {
          spies.push(jest.spyOn(logger, level).mockImplementation((...said: unknown[]) => void heard.push(said.map(String).join(" "))))
        }
        for (const level of ["log", "info", "warn", "error", "debug"] as const) spies.push(jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void heard.push(said.map(String).join(" "))))
        knex().on("query", hear)
        for (const output of [process.stdout, process.stderr]) spies.push(jest.spyOn(output, "write").mockImplementation((said) => heard.push(String(said)) > 0))
        await tell(dupont, dupont.louane)
      })
      afterEach(() => {
        knex().off("query", hear)
        spies.splice(0).forEach((spy) => spy.mockRestore())
      })

      it("is in no table, no statement and no log in clear", async () => {
        expect((await dayHealth(as("kitchen"))).body.health).toHaveLength(1)
        expect(heard.filter((line) => CONTENT.test(line))).toEqual([])
        expect(heard.filter((line) => line.includes("INSERT INTO canteen_health_record"))).toHaveLength(1)
        const sql = behindTheBack(getContainer())
        const tables = await sql<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
        for (const { name } of tables) {
          expect([name, await sql(`SELECT 1 FROM "${name}" t WHERE t::text ~ 'peanuts|2027-07-03'`)]).toEqual([name, []])
        }
      })

      it("under a key that is gone is refused, and the log says which key is missing", async () => {
        await behindTheBack(getContainer())("UPDATE canteen_health_record SET key_id = 'lost'")
        expect([(await dayHealth(as("kitchen"))).status, (await dupont.parent.get(healthOf(dupont.louane))).status]).toEqual([500, 500])
        expect(heard.join("\n")).toContain(`The health record of ${dupont.louane} needs the key "lost", which HEALTH_KEYS does not name`)
      })

      it("goes under a new key when keys are rotated", async () => {
        const keys = readEnvironment().HEALTH_KEYS ?? []
        keys.unshift({ id: "next", key: randomBytes(32) })
        try {
          expect((await rotateHealthWorkflow(getContainer()).run({ input: {} })).result).toEqual({ resealed: 1, key_id: "next" })
          const former = keys.pop()
          expect((await dupont.parent.get<HealthResponse>(healthOf(dupont.louane))).body.health.allergens).toEqual(["peanuts", "nuts"])
          if (former) keys.push(former)
          expect((await rotateHealthWorkflow(getContainer()).run({ input: {} })).result.resealed).toBe(0)
        } finally {
          keys.shift()
        }
      })
    })
  },
})
