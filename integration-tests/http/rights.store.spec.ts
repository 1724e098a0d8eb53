import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { readEnvironment } from "../../src/environment"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import { PRIVACY_MODULE } from "../../src/modules/privacy"
import { BESIDE, HOLDINGS } from "../../src/modules/privacy/register"
import type PrivacyModuleService from "../../src/modules/privacy/service"
import { COLUMNS, SECTIONS } from "../../src/api/store/canteen/account/export/words"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import type { ErasureResponse, ErrorBody, ExportResponse, FamilyExport, RegistrationRequest } from "../../src/types/http"
import { carryOutErasuresWorkflow } from "../../src/workflows/carry-out-erasures"
import { balance, fillBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { type CardShop, CARDS, openCardShop } from "../helpers/cards"
import { BENEFICIARIES, TOLD } from "../helpers/care"
import { Client } from "../helpers/client"
import { START } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { PASSWORD, hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"
import { BRACKETS, documentIn, publishPrices, sendQuotient } from "../helpers/quotients"

jest.setTimeout(300_000)

const cardShop = openCardShop()
openPostOffice()

const DAY_MS = 86_400_000
const ERASURE = "/store/canteen/account/erasure"
const ACCOUNT = { iban: "FR14 2004 1010 0505 0001 3M02 606", account_holder: "Canarine Zephyrin" }
const PEOPLE: Partial<RegistrationRequest> = {
  person: { first_name: "Canarine", last_name: "Zephyrin", phone: "0471998877", birth_date: "1985-03-04" },
  beneficiaries: [
    { first_name: "Louane", last_name: "Partagee", birth_date: "2018-05-10", relationship: "mother" },
    { first_name: "Theodule", last_name: "Seulinou", birth_date: "2013-07-12", relationship: "mother" },
  ],
}
/** What must be found nowhere afterwards. */
const CANARIES = ["canarine", "zephyrin", "0471998877", "theodule", "seulinou", "1985-03-04", "FR1420041010050500013M02606"]
/** Columns that lead to a family, or look like a person's. */
const REACHING = ["customer_id", "beneficiary_id", "checkout_id", "booking_id", "account_id", "membership_id", "document_id", "order_id", "cart_id", "payment_id", "payment_collection_id", "payout_id", "top_up_id", "receipt_id", "subject_id", "auth_identity_id", "account_holder_id", "email", "phone", "first_name", "last_name", "iban", "to"]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let family: Family
    let martin: Family
    let cards: CardShop
    let document: string

    beforeAll(async () => {
      cards = cardShop()
      canteens = await openCanteens(getContainer(), api)
      family = await settle(getContainer(), canteens, { email: "canarine@example.fr", at: [canteens.canteen], wallet_cents: 2_000, people: PEOPLE })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteens.canteen], wallet_cents: 1_000, people: { person: { first_name: "Autreparent", last_name: "Martin" } } })
      const manager = await hire(getContainer(), new Client(api), { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
      await publishPrices(manager, canteens.canteen.tariffs[0]?.id ?? "", "2027-01-04", BRACKETS)
      await families().createCanteenGuardianships({ customer_id: martin.customer_id, beneficiary_id: family.louane, relationship: "father" })
    })

    const families = () => getContainer().resolve<FamilyModuleService>(FAMILY_MODULE)
    const sql = async <Row>(statement: string, bindings: unknown[] = []): Promise<Row[]> => (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement, bindings as string[])).rows as Row[]
    const exported = async (whose = family): Promise<FamilyExport> => (await whose.parent.get<ExportResponse>("/store/canteen/account/export")).body.export
    const ask = (password = PASSWORD) => family.parent.post<ErasureResponse & ErrorBody>(ERASURE, { password })
    const carryOut = async (days: number) => (await carryOutErasuresWorkflow(getContainer()).run({ input: { now: new Date(Date.parse(START) + days * DAY_MS).toISOString() } })).result
    /** What the accounts are made of: the ledger, the meals' prices, the orders' amounts, the receipts. */
    const readBooks = () =>
      sql(`SELECT 'ledger' AS book, count(*)::int AS rows, md5(string_agg(hash, '' ORDER BY id)) AS content FROM canteen_wallet_entry
        UNION ALL SELECT 'meals', count(*)::int, md5(string_agg(id || status || price_cents, '' ORDER BY id)) FROM canteen_booking
        UNION ALL SELECT 'orders', count(*)::int, md5(string_agg(order_id || totals::text, '' ORDER BY id)) FROM order_summary
        UNION ALL SELECT 'payments', count(*)::int, md5(string_agg(id || amount || (data->>'id'), '' ORDER BY id)) FROM payment
        UNION ALL SELECT 'receipts', count(*)::int, md5(string_agg(t::text, '' ORDER BY id)) FROM canteen_receipt t`)
    const filesFolder = () => readEnvironment().documentsFolder

    /** A term of a family: a quotient, health data, a card, a meal that was paid and cancelled. */
    async function live(): Promise<void> {
      for (const beneficiary of [family.louane, family.theo]) await family.parent.post(`${BENEFICIARIES}/${beneficiary}/health`, TOLD)
      document = documentIn(await sendQuotient(family.parent, { commune_id: canteens.communes.aiguilhe }))
      const { id, balance_cents } = await readWallet(family.parent)
      const { body } = await family.parent.post<{ cart_id: string; payment_collection_id: string }>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 3_000 })
      await cards.confirm(await cards.begin(family.parent, body.payment_collection_id), CARDS.good)
      await cards.complete(family.parent, body.cart_id)
      await eventually(async () => expect(await balance(family.parent)).toBe(balance_cents + 3_000))
      await payByWallet(family.parent, await fillBasket(family.parent, canteens.canteen, [{ beneficiary_id: family.theo, dates: [DAYS.thursday] }]))
      await payByWallet(martin.parent, await fillBasket(martin.parent, canteens.canteen, [{ beneficiary_id: family.louane, dates: [DAYS.thursday] }]))
      await eventually(async () => expect((await exported()).sections.mails.map(({ template }) => template)).toEqual(expect.arrayContaining(["booking-confirmed", "top-up-receipt"])))
    }

    /** Cancels what is to come, closes the account, and lets its money arrive. */
    async function leave(): Promise<void> {
      const booking_ids = (await readBookings(family.parent, "?status=confirmed")).map(({ id }) => id)
      await family.parent.post("/store/canteen/bookings/cancel", { booking_ids, refund_to: "wallet" })
      await family.parent.post("/store/canteen/account/closing", ACCOUNT)
      await eventually(async () => expect((await hindrances()).map(({ code }) => code)).toEqual(["transfer_due"]))
      const wallets = getContainer().resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
      const payouts = await wallets.listCanteenPayouts({})
      await wallets.updateCanteenPayouts(payouts.map(({ id }) => ({ id, paid_on: DAYS.today, paid_by: "user_finance" })))
    }
    const hindrances = async () => (await family.parent.get<ErasureResponse>(ERASURE)).body.erasure.hindrances

    it("lists every table that leads to a family, with what becomes of it", async () => {
      const known = [...HOLDINGS.map(({ table }) => table.replaceAll('"', "")), ...Object.keys(BESIDE)]
      const rows = await sql<{ table_name: string }>("SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = ANY(?)", [REACHING])
      expect(rows.map(({ table_name }) => table_name).filter((table) => !known.includes(table))).toEqual([])
      const document = readFileSync(join(__dirname, "../../docs/rights.md"), "utf8")
      expect(HOLDINGS.map(({ table }) => table.replaceAll('"', "")).filter((table) => !document.includes(`| \`${table}\` |`))).toEqual([])
      expect(known.filter((table, index) => known.indexOf(table) !== index)).toEqual([])
    })

    it("answers everything of the family and nothing of the other parent: as JSON, as a French page, as an archive with the documents' files", async () => {
      await live()
      const { format, consents, health, sections, names } = await exported()
      expect(format).toBe("cantine-facile/1")
      expect(consents.map(({ kind, given, version }) => [kind, given, version])).toEqual([
        ["terms", true, "2026-11"],
        ["newsletter", false, "2026-11"],
        ["partner_offers", false, "2026-11"],
        ["health", true, "2026-11"],
        ["health", true, "2026-11"],
      ])
      expect(consents.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true)
      expect(health.map((told) => [told.allergens, told.pai, told.consent_by_you])).toEqual([[["peanuts", "nuts"], { until: "2027-07-03" }, true], [["peanuts", "nuts"], { until: "2027-07-03" }, true]])
      expect(Object.keys(sections).sort()).toEqual(Object.keys(SECTIONS).sort())
      const counts = Object.fromEntries(Object.entries(sections).map(([section, rows]) => [section, rows.length]))
      expect(counts).toMatchObject({ person: 1, account: 1, beneficiaries: 2, guardianships: 2, memberships: 1, documents: 1, quotients: 1, bookings: 1, checkouts: 1, top_ups: 1, orders: 2, wallet_entries: 3, payments: 1, card_accounts: 1, logins: 1 })
      expect(sections.documents[0]).not.toHaveProperty("file_key")
      expect(names[family.theo]).toBe("Theodule Seulinou")
      const text = JSON.stringify(await exported())
      for (const foreign of ["Autreparent", "martin@example.fr", martin.customer_id]) expect(text).not.toContain(foreign)
      const columns = new Set(Object.values(sections).flatMap((rows) => rows.flatMap((row) => Object.keys(row))))
      expect([...columns].filter((column) => !(column in COLUMNS))).toEqual([])

      const page = await family.parent.fetch("/store/canteen/account/export/page")
      expect(page.body).toContain("Theodule Seulinou</strong> : arachides, fruits à coque, PAI jusqu’au 3 juillet 2027")
      expect(page.body).not.toMatch(/undefined|\[object|<script/)
      const archive = await family.parent.fetch("/store/canteen/account/export/archive")
      expect(archive.headers).toMatchObject({ "content-type": "application/zip", "cache-control": "private, no-store" })
      for (const name of ["donnees.json", "donnees.html", `justificatifs/quotient-${document}.pdf`]) expect(archive.body).toContain(name)
      expect(archive.body.startsWith("PK")).toBe(true)
    })

    it("is asked with the password, of a closed account that nothing is owed to", async () => {
      await live()
      expect((await ask("une autre phrase")).body).toMatchObject({ code: "password.wrong", details: { field: "password" } })
      expect((await family.parent.post(ERASURE, {})).body.code).toBe("request.invalid")
      expect(await hindrances()).toEqual([{ code: "account_open", count: 1 }, { code: "meals_to_come", count: 1 }, { code: "wallet_not_empty", count: 1 }])
      expect((await ask()).body.code).toBe("erasure.account_open")
      await families().closeAccount(family.customer_id, new Date(Date.now()))
      expect((await ask()).body).toMatchObject({ code: "erasure.meals_to_come", details: { meals_to_come: 1 } })
      await leave()
      expect(await hindrances()).toEqual([])
      const { status, body } = await ask()
      expect([status, body.erasure.delay_days]).toEqual([200, 7])
      expect(Date.parse(body.erasure.asked?.due_at ?? "") - Date.parse(body.erasure.asked?.at ?? "")).toBe(7 * DAY_MS)
      expect((await ask()).body.erasure.asked).toEqual(body.erasure.asked)
      await eventually(async () => expect(await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "erasure-asked" })).toMatchObject([{ to: "canarine@example.fr" }]))
    })

    it("can be taken back, and is when the family asks for a service again", async () => {
      await leave()
      await ask()
      expect((await family.parent.delete<ErasureResponse>(ERASURE)).body.erasure.asked).toBeNull()
      expect((await family.parent.delete(ERASURE)).body.code).toBe("erasure.not_asked")
      expect(await carryOut(8)).toEqual({ erased: 0, withdrawn: 0, hindered: 0, failed: 0 })
      await ask()
      await family.parent.post("/store/canteen/memberships", { canteen_service_id: canteens.canteen.id, tariff_id: canteens.canteen.tariffs[0]?.id })
      expect(await carryOut(8)).toEqual({ erased: 0, withdrawn: 1, hindered: 0, failed: 0 })
      expect((await exported()).sections.person).toMatchObject([{ first_name: "Canarine" }])
    })

    it("leaves no name anywhere but on receipts, the books whole, and the other parent its child, whatever died on the way", async () => {
      await live()
      const [file] = await sql<{ file_key: string }>("SELECT file_key FROM canteen_document")
      expect(existsSync(join(filesFolder(), file?.file_key ?? ""))).toBe(true)
      await leave()
      await ask()
      // What follows a request goes on after its answer; an erasure comes days later.
      const lastMails = ["account-closed", "booking-cancelled", "erasure-asked", "payout-asked"]
      await eventually(async () => {
        const sent = await sql<{ template: string }>("SELECT template FROM notification WHERE template = ANY(?) AND status = 'success' ORDER BY template", [lastMails])
        expect(sent.map(({ template }) => template)).toEqual(lastMails)
      })
      const books = await readBooks()
      expect(await carryOut(6)).toMatchObject({ erased: 0 })
      expect(await cards.customers()).toContain("canarine@example.fr")
      const dies = jest.spyOn(getContainer().resolve<PrivacyModuleService>(PRIVACY_MODULE), "erase").mockRejectedValueOnce(new Error("the process died"))
      expect(await carryOut(8)).toEqual({ erased: 0, withdrawn: 0, hindered: 0, failed: 1 })
      dies.mockRestore()
      expect(await cards.customers()).not.toContain("canarine@example.fr")
      expect(await carryOut(8)).toEqual({ erased: 1, withdrawn: 0, hindered: 0, failed: 0 })
      expect(await carryOut(8)).toEqual({ erased: 0, withdrawn: 0, hindered: 0, failed: 0 })

      const tables = await sql<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
      const found = await Promise.all(
        tables.map(async ({ name }) => {
          const [row] = await sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${name} t WHERE t::text ILIKE ANY(?::text[])`, [CANARIES.map((word) => `%${word}%`)])
          return row && row.count > 0 ? [name] : []
        })
      )
      expect(found.flat()).toEqual(["canteen_receipt"])
      expect(existsSync(join(filesFolder(), file?.file_key ?? ""))).toBe(false)
      expect(await sql("SELECT first_name, phone, has_account FROM customer WHERE id = ?", [family.customer_id])).toEqual([{ first_name: "Famille supprimée", phone: null, has_account: false }])
      expect((await family.parent.get(ERASURE)).status).toBe(401)
      expect((await canteens.shop.post("/auth/customer/emailpass", { email: "canarine@example.fr", password: PASSWORD })).status).toBe(401)
      const theirs = await exported(martin)
      expect(theirs.names[family.louane]).toBe("Louane Partagee")
      expect(theirs.health).toHaveLength(1)
      expect(theirs.sections.bookings).toHaveLength(1)
      expect(await readBooks()).toEqual(books)
    })
  },
})
