import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type {
  AdminCommuneResponse,
  AdminCommunesResponse,
  AdminPayeeResponse,
  AdminPayeesResponse,
  CalendarResponse,
  SchoolCalendarImportResponse,
  SchoolCalendarsResponse,
} from "../../src/types/http"
import { type Canteens, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

/** What belongs to no commune: the school calendar, the communes themselves, the payees. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let admin: Client
    let manager: Client

    beforeAll(async () => {
      admin = await hire(getContainer(), new Client(api), { role: "platform_admin" })
      first = await admin.get<AdminCommunesResponse>("/admin/canteen/communes")
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 0 })
      manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
    })
    let first: { status: number; body: AdminCommunesResponse }

    beforeEach(rewind)

    const holiday = (changes: object = {}) => ({
      description: "Vacances de Noël",
      population: "-",
      start_date: "2026-12-18T23:00:00+00:00",
      end_date: "2027-01-04T23:00:00+00:00",
      location: "Lyon",
      zones: "Zone A",
      annee_scolaire: "2026-2027",
      ...changes,
    })
    const winter = { description: "Vacances d'Hiver", start_date: "2027-02-12T23:00:00+00:00", end_date: "2027-02-28T23:00:00+00:00" }
    const file = (...records: object[]): string => JSON.stringify(records)
    const send = (content: string, preview?: boolean) =>
      admin.post<SchoolCalendarImportResponse>("/admin/canteen/school-calendars", { content, ...(preview === undefined ? {} : { preview }) })
    const holidays = async () => (await admin.get<SchoolCalendarsResponse>("/admin/canteen/school-calendars")).body.school_holidays
    const reasonOn = async (date: string) =>
      (await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?from=${date}&to=${date}`)).body.days[0]

    describe("the school calendar", () => {
      it("is previewed, then imported, then known", async () => {
        const content = file(holiday(), holiday(winter), holiday({ zones: "Corse" }), holiday({ population: "Enseignants" }))
        const preview = await send(content, true)
        expect([preview.status, preview.body]).toMatchObject([
          200,
          {
            preview: true,
            added: [{ zone: "A", name: "Hiver", from: "2027-02-13", to: "2027-02-28" }],
            changed: [{ from: "2026-12-19", to: "2027-01-04", before: { to: "2027-01-03", name: "Vacances de Noël" } }],
            unchanged: 0,
            records: { read: 4, teachers: 1, other_zones: [{ zone: "Corse", records: 1 }] },
          },
        ])
        expect([await holidays(), (await reasonOn("2027-02-15"))?.open]).toMatchObject([[{ to: "2027-01-03" }], true])
        expect((await send(content)).body.added).toHaveLength(1)
        expect(await reasonOn("2027-02-15")).toMatchObject({ open: false, reason: "school_holiday", note: "Hiver, zone A" })
        expect((await send(content)).body).toMatchObject({ added: [], changed: [], unchanged: 2 })
      })

      it("of a bad file is refused with the line and the column, and changes nothing", async () => {
        const before = await holidays()
        const { status, body } = await admin.post("/admin/canteen/school-calendars", { content: file(holiday(winter), holiday({ end_date: "04/01/2027" })) })
        expect([status, body.code, body.details]).toEqual([
          400,
          "school_calendar.unreadable",
          { field: "content", line: 2, column: "end_date", given: "04/01/2027" },
        ])
        expect(await holidays()).toEqual(before)
      })

      it("takes the Ministry's whole file", async () => {
        const years = Array.from({ length: 3_500 }, (_, index) => holiday({ location: `Académie ${index}` }))
        expect(file(...years).length).toBeGreaterThan(500_000)
        expect((await send(file(...years))).body.records.read).toBe(3_500)
      })
    })

    describe("a commune", () => {
      it("can be read before there is any", () => expect([first.status, first.body]).toEqual([200, { communes: [] }]))

      it("changes its zone and its public holidays, and its calendar follows", async () => {
        await send(file(holiday({ ...winter, zones: "Zone B" })))
        const { status, body } = await admin.post<AdminCommuneResponse>(`/admin/canteen/communes/${canteens.communes.aiguilhe}`, { zone: "B", alsace_moselle: true })
        expect([status, body.commune]).toMatchObject([200, { name: "Aiguilhe", zone: "B", alsace_moselle: true }])
        expect((await reasonOn("2027-02-15"))?.reason).toBe("school_holiday")
        expect(await reasonOn("2027-03-26")).toMatchObject({ reason: "public_holiday", note: "Vendredi Saint" })
      })

      it("is added with its payee", async () => {
        const commune = { name: "Colmar", slug: "colmar", zone: "B", alsace_moselle: true, payee_id: canteens.payee_id }
        const { status, body } = await admin.post<AdminCommuneResponse>("/admin/canteen/communes", commune)
        expect([status, body.commune]).toMatchObject([201, { name: "Colmar", zone: "B", payee: { name: "Régie de l'agglomération" } }])
        expect((await admin.get<AdminCommunesResponse>("/admin/canteen/communes")).body.communes.map(({ slug }) => slug)).toEqual(["aiguilhe", "coubon", "blavozy", "colmar"])
      })

      it.each([
        [{ zone: "D" }, 400, "zone"],
        [{ slug: "Col mar" }, 400, "slug"],
        [{ slug: "aiguilhe" }, 400, "slug"],
        [{ payee_id: "payee_nobody" }, 404, undefined],
        [{ name: " " }, 400, "name"],
      ])("with %j is refused", async (changes, expected, field) => {
        const commune = { name: "Colmar", slug: "colmar", zone: "B", payee_id: canteens.payee_id, ...changes }
        const { status, body } = await admin.post("/admin/canteen/communes", commune)
        expect([status, body.details?.field]).toEqual([expected, field])
      })

      it("that is not there is not found, and an edit of nothing is refused", async () => {
        expect((await admin.post("/admin/canteen/communes/comm_nobody", { zone: "B" })).status).toBe(404)
        expect((await admin.post(`/admin/canteen/communes/${canteens.communes.aiguilhe}`, {})).status).toBe(400)
      })
    })

    describe("a payee", () => {
      const bounds = { name: "Régie de Colmar", top_up_min_cents: 500, top_up_max_cents: 50_000, wallet_cap_cents: 100_000 }
      const payee = { ...bounds, slug: "colmar" }

      it("is added, changed and listed with its communes", async () => {
        const { status, body } = await admin.post<AdminPayeeResponse>("/admin/canteen/payees", payee)
        expect([status, body.payee]).toMatchObject([201, { ...payee, communes: [] }])
        const edited = await admin.post<AdminPayeeResponse>(`/admin/canteen/payees/${body.payee.id}`, { ...bounds, wallet_cap_cents: 90_000 })
        expect([edited.status, edited.body.payee.wallet_cap_cents]).toEqual([200, 90_000])
        const { payees } = (await admin.get<AdminPayeesResponse>("/admin/canteen/payees")).body
        expect(payees.map(({ name, communes }) => [name, communes.length])).toEqual([["Régie de Blavozy", 1], ["Régie de Colmar", 0], ["Régie de l'agglomération", 2]])
      })

      it.each([
        [{ top_up_min_cents: 60_000 }, "top_up_max_cents"],
        [{ wallet_cap_cents: 40_000 }, "wallet_cap_cents"],
        [{ slug: "blavozy" }, "slug"],
      ])("with %j is refused", async (changes, field) => {
        const { status, body } = await admin.post("/admin/canteen/payees", { ...payee, ...changes })
        expect([status, body.details?.field]).toEqual([400, field])
      })
    })

    it.each(["communes", "payees", "school-calendars"])("%s is not for a manager", async (path) => {
      const { status, body } = await manager.get(`/admin/canteen/${path}`)
      expect([status, body.code]).toEqual([403, "permission.missing"])
    })
  },
})
