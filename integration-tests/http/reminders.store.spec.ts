import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import type { AccountResponse, Weekday } from "../../src/types/http"
import { resendMailsWorkflow } from "../../src/workflows/resend-mails"
import { tellDeadlinesWorkflow } from "../../src/workflows/tell-deadlines"
import { fillBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, type Service, openCanteens, settle } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"
import { type DeliveredMail, openPostOffice } from "../helpers/post-office"
import { countStatements } from "../helpers/statements"

jest.setTimeout(300_000)

const office = openPostOffice()
beforeAll(startClock)

/** Thursday's meal can be booked until Wednesday at 10:00. */
const [TOO_EARLY, NEAR, NEXT_DAY, NEXT_WEEK] = ["2026-11-23T09:59:00+01:00", "2026-11-23T10:00:00+01:00", "2026-11-24T12:00:00+01:00", "2026-11-30T12:00:00+01:00"]
const [LATE_EVENING, NIGHT, MORNING] = ["2026-11-24T21:00:00+01:00", "2026-11-25T06:59:00+01:00", "2026-11-25T07:00:00+01:00"]
const HOUR = "Réservation de repas Cantines Aiguilhe, avant mer. 25 nov. à\u00a010\u00a0h"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    const eats = async (weekdays: Weekday[], { family = dupont, of, at = canteens.canteen }: { family?: Family; of?: string; at?: Service } = {}): Promise<void> => {
      const { status } = await family.parent.post("/store/canteen/patterns", { beneficiary_id: of ?? family.louane, canteen_service_id: at.id, weeks: "every", weekdays })
      expect(status).toBe(200)
    }
    /** The reminders that reached somebody since the last look. */
    const remindersAt = async (...moments: string[]): Promise<DeliveredMail[]> => {
      office.mails.splice(0)
      for (const now of moments) await tellDeadlinesWorkflow(getContainer()).run({ input: { now } })
      return office.mails.filter(({ subject }) => subject.startsWith("Repas à réserver"))
    }
    const send = async (method: "GET" | "POST", url: string, data?: string) => {
      const address = new URL(url)
      const headers = { "content-type": "application/x-www-form-urlencoded" }
      const answer = await api.request({ method, url: `${address.pathname}${address.search}`, data, headers, validateStatus: () => true })
      return [answer.status, /<h1>(.*?)<\/h1>/.exec(String(answer.data))?.[1]]
    }
    const account = async () => (await dupont.parent.get<AccountResponse>("/store/canteen/account")).body.account

    describe("the reminder of what is not booked", () => {
      it("leaves once a week, when a cutoff is two days away, and tells what to book until when", async () => {
        await eats(["thu", "tue"])
        await eats(["thu"], { of: dupont.theo })
        await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday] }]))
        expect(await remindersAt(TOO_EARLY)).toEqual([])
        const [mail, ...more] = await remindersAt(NEAR, NEAR, NEXT_DAY)
        expect([mail?.to, mail?.subject, more]).toEqual(["camille@example.fr", "Repas à réserver avant mer. 25 nov. à\u00a010\u00a0h", []])
        expect(mail?.text).toContain(`Aiguilhe (Cantine Facile)\n\nBonjour Camille,\n\nCes repas de vos semaines habituelles ne sont pas encore réservés :\n\n${HOUR}\n- Louane, jeu. 26 nov.\n- Théo, jeu. 26 nov.`)
        expect(mail?.text).toContain(`Réserver :\nhttp://localhost:8000/reserver/${canteens.canteen.id}?mois=2026-11`)
        expect(mail?.html).toContain(`${HOUR}</h2>\n<ul`)
        expect((await remindersAt(NEXT_WEEK)).map(({ subject }) => subject)).toEqual(["Repas à réserver avant mer. 2 déc. à\u00a010\u00a0h"])
      })

      it("tells every service and commune in one mail, in the name of the platform", async () => {
        await eats(["thu"])
        await eats(["thu"], { of: dupont.theo, at: canteens.coubon })
        const [mail, ...more] = await remindersAt(NEAR)
        expect([mail?.text.split("\n")[0], more]).toEqual(["Cantine Facile", []])
        expect(mail?.text).toContain("Cantine Coubon, avant mar. 24 nov. à\u00a0minuit\n- Théo, jeu. 26 nov.")
        expect(mail?.text).toContain("Réserver :\nhttp://localhost:8000/reserver\n")
      })

      it("does not leave at night, nor about what is booked or can no longer be", async () => {
        await eats(["thu"])
        expect(await remindersAt(LATE_EVENING, NIGHT)).toEqual([])
        await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }]))
        expect(await remindersAt(MORNING)).toEqual([])
      })

      it("that the mail server refused is sent by the next hour's run by day, not by the job of the night", async () => {
        await eats(["thu"])
        office.isShut = true
        expect(await remindersAt(NEAR)).toEqual([])
        office.isShut = false
        await resendMailsWorkflow(getContainer()).run({ input: { within_minutes: 24 * 60 * 60, idle_minutes: 0 } })
        expect(office.mails).toEqual([])
        expect((await remindersAt(NEXT_DAY)).length).toBe(1)
      })
    })

    describe("many families", () => {
      const settleAnother = async (name: string): Promise<Family> =>
        settle(getContainer(), canteens, { email: `${name}@example.fr`, at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })

      it("each are told of their own meals, whoever else is read with them", async () => {
        const [martin, petit, roux] = [await settleAnother("martin"), await settleAnother("petit"), await settleAnother("roux")]
        await eats(["thu"])
        await eats(["thu"], { family: martin })
        await eats(["mon", "thu"], { family: petit, of: petit.theo, at: canteens.coubon })
        await eats(["mon"], { family: roux })
        await payByWallet(martin.parent, await fillBasket(martin.parent, canteens.canteen, [{ beneficiary_id: martin.louane, dates: [DAYS.thursday] }]))
        const told = (await remindersAt(NEAR)).map(({ to, text }) => [to, text.match(/^- .*$/gm)])
        expect(told).toHaveLength(2)
        expect(Object.fromEntries(told)).toEqual({ "camille@example.fr": ["- Louane, jeu. 26 nov."], "petit@example.fr": ["- Théo, jeu. 26 nov.", "- Théo, lun. 30 nov."] })
      })

      it("are read with as many SQL statements as one", async () => {
        const statements = async (): Promise<number> => countStatements(getContainer(), () => remindersAt(NEXT_DAY))
        await eats(["thu"])
        expect(await remindersAt(NEXT_DAY)).toHaveLength(1)
        const before = await statements()
        for (let index = 0; index < 5; index += 1) await eats(["mon", "thu"], { family: await settleAnother(`parent${index}`) })
        expect(await remindersAt(NEXT_DAY)).toHaveLength(5)
        expect(before).toBeGreaterThan(5)
        expect(await statements()).toBe(before)
      })
    })

    describe("stopping it", () => {
      const linkOf = async (moment: string): Promise<string> => (await remindersAt(moment))[0]?.stop?.url ?? ""

      it("takes one press of a mail reader, without a login, and the link counts once", async () => {
        await eats(["thu"])
        const [mail] = await remindersAt(NEAR)
        expect(mail?.stop?.post).toBe("List-Unsubscribe=One-Click")
        const url = mail?.stop?.url ?? ""
        expect([mail?.text.includes(`Ne plus recevoir ces rappels :\n${url}`), mail?.html.includes("Ne plus recevoir ces rappels</a>")]).toEqual([true, true])
        expect(await send("GET", url)).toEqual([200, "Arrêter les rappels"])
        expect((await account()).booking_reminders).toBe(true)
        expect(await send("POST", url, mail?.stop?.post)).toEqual([200, "Rappels arrêtés"])
        expect((await account()).booking_reminders).toBe(false)
        expect(await remindersAt(NEXT_WEEK)).toEqual([])
        expect([await send("GET", url), await send("POST", url)]).toEqual([[200, "Lien déjà utilisé"], [200, "Lien déjà utilisé"]])
        await dupont.parent.post("/store/canteen/account", { booking_reminders: true })
        expect(await send("POST", url)).toEqual([200, "Lien déjà utilisé"])
        expect([(await account()).booking_reminders, (await remindersAt(NEXT_WEEK)).length]).toEqual([true, 1])
      })

      it("is a choice of the account, too", async () => {
        await eats(["thu"])
        const { body } = await dupont.parent.post<AccountResponse>("/store/canteen/account", { booking_reminders: false })
        expect([body.account.booking_reminders, body.account.consents.newsletter]).toEqual([false, false])
        expect(await remindersAt(NEAR)).toEqual([])
        await dupont.parent.post("/store/canteen/account", { first_name: "Camille" })
        expect((await account()).booking_reminders).toBe(false)
      })

      it("is nobody's who writes a link of its own, and the mail that is kept holds none", async () => {
        await eats(["thu"])
        const url = await linkOf(NEAR)
        for (const other of [url.replace(dupont.customer_id, "cus_other"), url.replace(".1.", ".2."), url.slice(0, -2), `${new URL(url).origin}/canteen/reminders`]) expect(await send("POST", other)).toEqual([200, "Lien déjà utilisé"])
        expect((await account()).booking_reminders).toBe(true)
        const [kept] = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "deadline-to-come" })
        expect(kept?.data?.["stop_url"]).toBe("")
      })
    })
  },
})
