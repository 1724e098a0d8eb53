import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import verifyLedger from "../../scripts/verify-ledger"
import type { DifferenceResponse, ReconciliationResponse, Role } from "../../src/types/http"
import type { Sql } from "../../src/types/sql"
import { alertDifferencesWorkflow } from "../../src/workflows/alert-differences"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { openCardShop } from "../helpers/cards"
import { Client } from "../helpers/client"
import { rewind } from "../helpers/clock"
import { age, behindTheBack, reconcile, tamper } from "../helpers/differences"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

openCardShop()
const post = openPostOffice()

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let sql: Sql
    let admin: Client
    let finance: Client
    let region: Client
    let elsewhere: Client

    const hired = async (role: Role, ...commune_ids: string[]) => hire(getContainer(), new Client(api), { role, commune_ids })

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { aiguilhe, coubon, blavozy } = canteens.communes
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen], wallet_cents: 5_000 })
      admin = await hired("platform_admin")
      finance = await hired("finance", aiguilhe)
      region = await hired("finance", aiguilhe, coubon)
      elsewhere = await hired("finance", blavozy)
      sql = behindTheBack(getContainer())
    })

    beforeEach(rewind)

    const read = async (staff: Client) => (await staff.get<ReconciliationResponse>("/admin/canteen/reconciliation")).body
    const opened = async (staff: Client): Promise<string[]> => (await read(staff)).open.map(({ kind }) => kind).sort()
    /** A seat too many at Aiguilhe, and a wallet of the payee that Aiguilhe and Coubon share. */
    const differ = async (): Promise<void> => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }])
      await payByWallet(dupont.parent, cart)
      await age(sql)
      await sql("UPDATE canteen_meal_day SET seats_taken = seats_taken + 1 WHERE day = ?", [DAYS.tuesday])
      await tamper(sql, "UPDATE canteen_wallet_entry SET label = 'Autre' WHERE rank = 1")
    }

    describe("the page", () => {
      it("is empty before the first run, and after one that finds nothing", async () => {
        expect(await read(finance)).toEqual({ run: null, open: [], lately: [], open_count: 0 })
        expect((await reconcile(finance)).kinds).toEqual({ found: [], repaired: [], open: [] })
        expect(await read(finance)).toMatchObject({ run: { completed: true }, open: [], open_count: 0 })
      })

      it("shows each its own: a commune its meals, all communes of a payee its wallets, the platform everything", async () => {
        await differ()
        const { run } = await reconcile(finance)
        expect([await opened(finance), await opened(region), await opened(elsewhere), await opened(admin)]).toEqual([
          ["seats_taken"],
          ["seats_taken", "wallet_chain"],
          [],
          ["seats_taken", "wallet_chain"],
        ])
        expect((await read(elsewhere)).run?.id).toBe(run.id)
        expect((await reconcile(elsewhere)).kinds.open).toEqual([])
      })

      it("keeps what was repaired", async () => {
        await differ()
        await reconcile(admin)
        await sql("UPDATE canteen_meal_day SET seats_taken = seats_taken - 1 WHERE day = ?", [DAYS.tuesday])
        expect((await reconcile(finance)).kinds).toEqual({ found: [], repaired: ["seats_taken"], open: [] })
        expect((await read(finance)).lately).toMatchObject([{ kind: "seats_taken", state: "repaired", repaired_at: expect.any(String) as string, subject_id: expect.any(String) as string }])
        await sql("UPDATE canteen_meal_day SET seats_taken = seats_taken + 1 WHERE day = ?", [DAYS.tuesday])
        expect((await reconcile(finance)).kinds.found).toEqual(["seats_taken"])
      })

      it("found again is the same difference, with its first day", async () => {
        await differ()
        const [first] = (await reconcile(finance)).open
        const again = await reconcile(finance)
        expect([again.kinds.found, again.open[0]?.id, again.open[0]?.found_at]).toEqual([[], first?.id, first?.found_at])
      })
    })

    describe("who may", () => {
      it.each(["manager", "clerk", "kitchen"] as const)("is not %s", async (role) => {
        const staff = await hired(role, canteens.communes.aiguilhe)
        const answers = await Promise.all([
          staff.get("/admin/canteen/reconciliation"),
          staff.post("/admin/canteen/reconciliation/run", {}),
          staff.post("/admin/canteen/reconciliation/diff_1/accept", { reason: "Vu avec la régie" }),
        ])
        expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, "permission.missing"]))
      })

      it("is the platform's finance, for every commune", async () => {
        await differ()
        expect((await reconcile(await hired("platform_finance"))).kinds.open).toEqual(["seats_taken", "wallet_chain"])
      })

      it("is nobody without a login", async () => {
        expect((await new Client(api).get("/admin/canteen/reconciliation")).status).toBe(401)
      })
    })

    describe("a run", () => {
      it("takes no field", async () => {
        const { status, body } = await finance.post("/admin/canteen/reconciliation/run", { days: 3 })
        expect([status, body.code, body.details]).toEqual([400, "request.invalid", { field: "days" }])
      })

      it("is refused while another one goes on, and not for ever when that one has died", async () => {
        await sql("INSERT INTO canteen_reconciliation_run (id, since, started_at, compared) VALUES ('rec_1', now(), now(), '[]')")
        const { status, body } = await finance.post("/admin/canteen/reconciliation/run", {})
        expect([status, body.code]).toEqual([409, "busy"])
        await sql("UPDATE canteen_reconciliation_run SET started_at = now() - interval '2 hours'")
        expect((await reconcile(finance)).run.completed).toBe(true)
      })

      it("happens once, though it was asked for twice at the same instant", async () => {
        const answers = await Promise.all([1, 2, 3].map(() => finance.post("/admin/canteen/reconciliation/run", {})))
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      })
    })

    describe("accepting", () => {
      const accept = (staff: Client, id: string, body: object = { reason: "Vu avec la régie" }) =>
        staff.post<DifferenceResponse>(`/admin/canteen/reconciliation/${id}/accept`, body)

      it("leaves a difference as it is, until its amount changes, and is audited once", async () => {
        await sql("UPDATE canteen_wallet_account SET balance_cents = balance_cents + 100")
        const { open } = await reconcile(region)
        const balance = open.find(({ kind }) => kind === "wallet_balance")
        const answers = [await accept(region, balance?.id ?? ""), await accept(region, balance?.id ?? "")]
        expect(answers.map(({ status, body }) => [status, body.difference.state])).toEqual([[200, "accepted"], [200, "accepted"]])
        expect((await reconcile(region)).kinds).toEqual({ found: [], repaired: [], open: ["wallet_chain"] })
        expect(await sql("SELECT details FROM canteen_audit_entry WHERE action = 'difference.accepted'")).toEqual([{ details: { reason: "Vu avec la régie" } }])
        await sql("UPDATE canteen_wallet_account SET balance_cents = balance_cents + 1")
        expect((await reconcile(region)).kinds.found).toEqual(["wallet_balance"])
      })

      it("asks for a reason, and is not for another commune", async () => {
        await differ()
        const [seats] = (await reconcile(finance)).open
        const [bad, other] = [await accept(finance, seats?.id ?? "", { reason: " " }), await accept(elsewhere, seats?.id ?? "")]
        expect([bad.status, bad.body, other.status, other.body]).toMatchObject([400, { details: { field: "reason" } }, 404, { code: "difference.not_found" }])
        expect(await opened(finance)).toEqual(["seats_taken"])
      })
    })

    describe("an alert", () => {
      const alert = async (day: string): Promise<string[]> => {
        post.mails.splice(0)
        await alertDifferencesWorkflow(getContainer()).run({ input: { day } })
        return post.mails.map(({ to }) => to).sort()
      }

      it("goes once a day to those who may act, when something has been open for more than a day, without a name in it", async () => {
        await differ()
        await reconcile(admin)
        expect(await alert("2026-11-24")).toEqual([])
        await sql("UPDATE canteen_difference SET found_at = now() - interval '25 hours'")
        const { aiguilhe, coubon } = canteens.communes
        const told = [`finance-${aiguilhe}@mairie.test`, `finance-${aiguilhe}-${coubon}@mairie.test`, "platform_admin-@mairie.test"].map((address) => address.toLowerCase()).sort()
        expect(await alert("2026-11-24")).toEqual(told)
        expect(post.mails.find(({ to }) => to.startsWith("platform"))).toMatchObject({
          subject: "Rapprochement : 2 écarts à traiter",
          text: expect.stringContaining("/app/rapprochement") as string,
        })
        expect(post.mails.map(({ text }) => text).join()).not.toMatch(/Camille|Dupont|Louane|Aiguilhe/)
        expect([await alert("2026-11-24"), await alert("2026-11-25")]).toEqual([[], told])
        await sql("UPDATE canteen_difference SET state = 'repaired', repaired_at = now()")
        expect(await alert("2026-11-26")).toEqual([])
      })
    })

    describe("the ledger's verification", () => {
      const verify = async (): Promise<{ lines: string[]; code: unknown }> => {
        const lines: string[] = []
        const printed = jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line))
        await verifyLedger({ container: getContainer(), args: [] })
        printed.mockRestore()
        const code = process.exitCode
        process.exitCode = undefined
        return { lines, code }
      }

      it("counts what it read, and names a wallet whose entry was changed, with its rank", async () => {
        await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }]))
        expect(await verify()).toEqual({ lines: ["1 wallets, 2 entries, 0 broken."], code: undefined })
        await tamper(sql, "UPDATE canteen_wallet_entry SET amount_cents = amount_cents + 1, balance_after_cents = balance_after_cents + 1 WHERE rank = 2")
        const { lines, code } = await verify()
        expect([lines[0], lines[1], code]).toEqual(["1 wallets, 2 entries, 1 broken.", expect.stringMatching(/^wal_\w+ is broken at rank 2 of 2 /), 1])
      })
    })
  },
})
