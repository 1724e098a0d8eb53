import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"
import { openDocument } from "../../src/documents/files"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import type { AccountResponse, AuditResponse, CommunesResponse, PublicCommuneResponse, PublicPageResponse, PublicPagesResponse } from "../../src/types/http"
import { type Canteens, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Answer, Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

const PAGES = "/admin/canteen/public-pages"
const NONE = { contact_email: null, contact_phone: null, contact_address: null, opening_hours: null, data_protection_contact: null }
const TERMS = "Article 1\n\nLes repas sont servis à la cantine de l'école."

/** A square of one colour in the middle of an empty picture. */
async function picture(type: "png" | "jpeg", colour: string): Promise<Uint8Array<ArrayBuffer>> {
  const square = await sharp({ create: { width: 1_000, height: 1_000, channels: 3, background: colour } }).png().toBuffer()
  const empty = sharp({ create: { width: 1_400, height: 1_600, channels: 3, background: "#ffffff" } }).composite([{ input: square }])
  return new Uint8Array(await empty.toFormat(type).toBuffer())
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let manager: Client
    let there: Client
    let aiguilhe: string

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      aiguilhe = canteens.communes.aiguilhe
      const { communes, shop } = canteens
      manager = await hire(getContainer(), shop, { role: "manager", commune_ids: [aiguilhe] })
      there = await hire(getContainer(), shop, { role: "manager", commune_ids: [communes.coubon] })
    })

    beforeEach(rewind)

    const path = (): string => `${PAGES}/${aiguilhe}`
    const edit = async (changes: object, by = manager): Promise<Answer<PublicPageResponse>> => by.post<PublicPageResponse>(path(), changes)
    const offered = async () => (await canteens.shop.get<CommunesResponse>("/store/canteen/communes")).body.communes
    const send = async (content: Uint8Array<ArrayBuffer> | string, name: string, by = manager): Promise<Answer<PublicPageResponse>> => {
      const form = new FormData()
      form.set("file", new Blob([content]), name)
      return by.send<PublicPageResponse>("POST", `${path()}/logo`, form)
    }
    const keyOf = async (): Promise<string | null> => {
      const [row] = await getContainer().resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenCommunes({ id: aiguilhe })
      return row?.logo_key ?? null
    }

    it("says whom families turn to: everyone reads it, of each commune its own, and null takes a line away", async () => {
      const contact = { ...NONE, contact_email: "cantine@aiguilhe.example.fr", contact_phone: "04 71 00 00 01" }
      const { status, body } = await edit(contact)
      expect([status, body.public_page.contact]).toEqual([200, contact])
      expect(new URL(body.public_page.address).pathname).toBe("/communes/aiguilhe")
      const communes = await offered()
      expect(communes.map((commune) => commune.contact)).toEqual(communes.map(({ id }) => (id === aiguilhe ? contact : NONE)))
      expect((await edit({ contact_phone: null })).body.public_page.contact).toEqual({ ...contact, contact_phone: null })
    })

    it("adds terms of its own, which keep their lines", async () => {
      await edit({ local_terms: TERMS })
      const read = async () => (await canteens.shop.get<PublicCommuneResponse>("/store/canteen/communes/aiguilhe")).body.commune.local_terms
      expect(await read()).toBe(TERMS)
      await edit({ local_terms: null })
      expect(await read()).toBeNull()
    })

    it("gives its pages its colour, by day and at night; null gives them the service's again", async () => {
      const { body } = await edit({ brand_colour: "#7a1f3d" })
      expect(body.public_page.identity.theme).toMatchObject({ light: { brand: "#7a1f3d", on_brand: "#ffffff" }, dark: { brand: expect.stringMatching(/^#[0-9a-f]{6}$/) } })
      expect((await offered()).map(({ identity }) => identity.theme)).toEqual([body.public_page.identity.theme, null, null])
      expect((await edit({ brand_colour: null })).body.public_page.identity.theme).toBeNull()
    })

    it("refuses a colour that is too faint, says where and how much, names one that is readable, and changes nothing", async () => {
      const { status, body } = await manager.post(path(), { brand_colour: "#ffcc00", opening_hours: "Le lundi" })
      expect([status, body.code, body.details]).toEqual([
        400,
        "brand_colour.faint",
        { field: "brand_colour", on: "brand_soft", ratio: expect.any(Number), required: 4.5, allowed: [expect.stringMatching(/^#[0-9a-f]{6}$/)] },
      ])
      const { public_pages } = (await manager.get<PublicPagesResponse>(PAGES)).body
      expect(public_pages).toMatchObject([{ brand_colour: null, contact: { opening_hours: null } }])
      expect((await edit({ brand_colour: body.details?.allowed?.[0] })).status).toBe(200)
      await edit({ brand_colour: null })
    })

    it.each([
      [{ contact_email: "nobody" }, "contact_email"],
      [{ contact_phone: "call me" }, "contact_phone"],
      [{ brand_colour: "green" }, "brand_colour"],
      [{ brand_colour: "#7A1F3D;}" }, "brand_colour"],
      [{ local_terms: "x".repeat(5_001) }, "local_terms"],
      [{ opening_hours: "Le lundi\u0000" }, "opening_hours"],
      [{ name: "Le Puy" }, "name"],
      [{}, "contact_email"],
    ])("with %j is refused with its field", async (changes, field) => {
      const { status, body } = await manager.post(path(), changes)
      expect([status, body.details?.field]).toEqual([400, field])
    })

    it("is another commune's: to its manager it does not exist, and is not listed", async () => {
      expect((await there.get<PublicPagesResponse>(PAGES)).body.public_pages.map(({ commune }) => commune.name)).toEqual(["Coubon"])
      expect((await edit({ opening_hours: "Jamais" }, there)).status).toBe(404)
      expect((await send(await picture("png", "#7a1f3d"), "blason.png", there)).status).toBe(404)
      expect((await there.delete(`${path()}/logo`)).status).toBe(404)
      expect(await keyOf()).toBeNull()
    })

    describe("a logo", () => {
      it("is made small, without the empty space around it, and answered to everyone", async () => {
        const { status, body } = await send(await picture("jpeg", "#7a1f3d"), "blason.jpg")
        expect([status, body.public_page.identity.logo]).toEqual([200, { version: expect.stringMatching(/^[0-9a-f]{8}$/), width: 192, height: 192 }])
        const answer = await canteens.shop.fetch("/store/canteen/communes/aiguilhe/logo")
        expect([answer.status, answer.headers["content-type"], answer.headers["x-content-type-options"]]).toEqual([200, "image/png", "nosniff"])
        const file = await openDocument((await keyOf()) ?? "")
        const { width, height } = await sharp(Buffer.concat((await file?.toArray()) ?? [])).metadata()
        expect([width, height]).toEqual([192, 192])
        expect((await manager.fetch(`${path()}/logo`)).headers["content-length"]).toBe(answer.headers["content-length"])
        expect((await there.get(`${path()}/logo`)).status).toBe(404)
        expect(Number(answer.headers["content-length"])).toBeLessThan(10_000)
      })

      it("is on the pages of a family of this commune alone", async () => {
        await send(await picture("png", "#1f4e8c"), "a.png")
        const dupont = await settle(getContainer(), canteens, { email: "dupont@example.fr", at: [canteens.canteen], wallet_cents: 0 })
        const both = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 0 })
        const homeOf = async ({ parent }: Family) => (await parent.get<AccountResponse>("/store/canteen/account")).body.account.commune
        const logo = (await offered())[0]?.identity.logo
        expect(logo).not.toBeNull()
        expect(await homeOf(both)).toBeNull()
        expect(await homeOf(dupont)).toEqual({ name: "Aiguilhe", slug: "aiguilhe", identity: { logo, theme: null } })
      })

      it("takes the place of the one before it, whose file goes, and can be taken away", async () => {
        await send(await picture("png", "#7a1f3d"), "c.png")
        const former = (await keyOf()) ?? ""
        const answers = await Promise.all([send(await picture("png", "#1f4e8c"), "a.png"), send(await picture("png", "#0b5d4b"), "b.png")])
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        const now = (await keyOf()) ?? ""
        expect(now).not.toBe(former)
        expect(await openDocument(former)).toBeNull()
        expect(await openDocument(now)).not.toBeNull()
        expect((await manager.delete<PublicPageResponse>(`${path()}/logo`)).body.public_page.identity.logo).toBeNull()
        expect(await openDocument(now)).toBeNull()
        expect((await canteens.shop.get("/store/canteen/communes/aiguilhe/logo")).status).toBe(404)
      })

      it("that is no picture is refused, and changes nothing", async () => {
        const drawn = await send(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, "a.svg")
        expect(drawn.status).toBe(415)
        const printed = await manager.send("POST", `${path()}/logo`, formOf("%PDF-1.4 blason", "a.pdf"))
        expect([printed.status, printed.body.code]).toEqual([415, "logo.unsupported_type"])
        expect((await manager.send("POST", `${path()}/logo`, new FormData())).body.details).toEqual({ field: "file" })
        expect(await keyOf()).toBeNull()
      })
    })

    it("leaves each change in the audit log of its commune", async () => {
      await edit({ opening_hours: "Le lundi" })
      await send(await picture("png", "#7a1f3d"), "blason.png")
      await manager.delete(`${path()}/logo`)
      const { entries } = (await manager.get<AuditResponse>("/admin/canteen/audit?limit=200")).body
      expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(["public_page.edited", "logo.changed", "logo.removed"]))
    })
  },
})

function formOf(content: string, name: string): FormData {
  const form = new FormData()
  form.set("file", new Blob([content]), name)
  return form
}
