import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminDocumentResponse, AdminDocumentsResponse, AuditResponse, CalendarResponse, DocumentsResponse, RefusedMeal } from "../../src/types/http"
import { tellDocumentsWorkflow } from "../../src/workflows/tell-documents"
import { choose, fillBasket, payByWallet, openBasket } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { START, rewind, startClock } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { DOCUMENTS, REQUIREMENTS, ask, membershipAt, papersOf, sendPaper } from "../helpers/papers"
import { hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"
import { PDF } from "../helpers/quotients"

jest.setTimeout(300_000)

const office = openPostOffice()
beforeAll(startClock)

/** What a mailbox holds by and by. */
const seen = (expectation: () => void) => (): Promise<void> => Promise.resolve().then(expectation)
const ADMIN = "/admin/canteen/documents"
const END = "2027-08-31"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let manager: Client
    let clerk: Client
    let platform: Client
    let membership_id: string
    let commune_id: string

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, communes, shop } = canteens
      commune_id = communes.aiguilhe
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen], wallet_cents: 5_000 })
      martin = await settle(getContainer(), canteens, { email: "martin@example.fr", at: [canteen], wallet_cents: 5_000 })
      manager = await hire(getContainer(), shop, { role: "manager", commune_ids: [commune_id] })
      clerk = await hire(getContainer(), shop, { role: "clerk", commune_ids: [commune_id] })
      platform = await hire(getContainer(), new Client(api), { role: "platform_admin" })
      membership_id = await membershipAt(dupont.parent, commune_id)
      await ask(manager, { commune_id, kind: "insurance" })
      await ask(manager, { commune_id, kind: "residence", per: "family", validity: "months", months: 12, required: false })
    })

    beforeEach(rewind)

    const sent = async (kind = "insurance", beneficiary_id = dupont.louane): Promise<string> => {
      const { status, body } = await sendPaper(dupont.parent, { kind, membership_id, beneficiary_id })
      if (status !== 201) throw new Error(`${kind} was not sent: ${JSON.stringify(body)}`)
      return body.document.id
    }
    const accept = async (id: string, body: object = {}) => clerk.post<AdminDocumentResponse>(`${ADMIN}/${id}/accept`, body)
    const answer = ({ status, body }: { status: number; body: unknown }) => {
      const { code, details } = body as { code?: string; details?: { field?: string } }
      return [status, code, details?.field]
    }
    const cells = async (day = DAYS.thursday) => {
      const { body } = await dupont.parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.canteen.id}/calendar?from=${day}&to=${day}`)
      return (body.days[0]?.cells ?? []).map(({ state, refusal, documents }) => [state, refusal, documents])
    }

    it("tells what each commune asks, of whom, and where each paper stands", async () => {
      expect((await papersOf(dupont.parent)).map(({ kind, beneficiary, state, can_send, required }) => [kind, beneficiary?.first_name, state, can_send, required])).toEqual([
        ["insurance", "Louane", "missing", true, true],
        ["insurance", "Théo", "missing", true, true],
        ["residence", undefined, "missing", true, false],
      ])
      const id = await sent()
      expect(await papersOf(dupont.parent, "insurance")).toMatchObject([{ state: "pending", document: { id }, can_send: false }, { state: "missing" }])
      expect((await accept(id)).body.document).toMatchObject({ status: "accepted", valid_until: END, beneficiary: { first_name: "Louane" } })
      expect(await papersOf(dupont.parent, "insurance")).toMatchObject([{ state: "accepted", document: { id, valid_until: END }, ends_soon: false, can_send: false }, {}])
      expect((await accept(await sent("residence"))).body.document).toMatchObject({ valid_until: "2027-11-23", beneficiary: null })
      expect((await papersOf(martin.parent)).every(({ state }) => state === "missing")).toBe(true)
    })

    it("refuses what nobody asked, or of whom it is not, by the field", async () => {
      const own = { membership_id, beneficiary_id: dupont.louane }
      const answers = [
        await sendPaper(dupont.parent, { ...own, kind: "custody" }),
        await sendPaper(dupont.parent, { ...own, kind: "passport" }),
        await sendPaper(dupont.parent, { membership_id }),
        await sendPaper(dupont.parent, { ...own, beneficiary_id: martin.louane }),
        await sendPaper(martin.parent, { ...own, beneficiary_id: martin.louane }),
        await sendPaper(dupont.parent, { beneficiary_id: dupont.louane }),
      ]
      expect(answers.map(answer)).toEqual([
        [400, "document.kind_not_asked", "kind"],
        [400, "request.invalid", "kind"],
        [400, "document.beneficiary_missing", "beneficiary_id"],
        [404, "beneficiary.not_found", undefined],
        [404, "membership.not_found", undefined],
        [400, "request.invalid", "membership_id"],
      ])
      expect((await clerk.get<AdminDocumentsResponse>(ADMIN)).body.count).toBe(0)
    })

    it("takes one of each at a time, back while it waits, and never afterwards", async () => {
      const id = await sent()
      expect(answer(await sendPaper(dupont.parent, { membership_id, beneficiary_id: dupont.louane }))).toEqual([409, "document.already_pending", "file"])
      await sent("insurance", dupont.theo)
      const path = `${DOCUMENTS}/${id}`
      expect((await martin.parent.delete(path)).status).toBe(404)
      expect((await dupont.parent.fetch(`${path}/content`)).body).toBe(PDF)
      expect(await dupont.parent.delete(path)).toMatchObject({ status: 200, body: { id, deleted: true } })
      expect([(await dupont.parent.fetch(`${path}/content`)).status, (await dupont.parent.delete(path)).status]).toEqual([404, 404])
      const again = await sent()
      await accept(again)
      expect(answer(await dupont.parent.delete(`${DOCUMENTS}/${again}`))).toEqual([409, "document.already_decided", undefined])
      const { documents, count } = (await dupont.parent.get<DocumentsResponse>(`${DOCUMENTS}?limit=1`)).body
      expect([documents.map((own) => own.id), count]).toEqual([[again], 2])
    })

    it("is accepted until a day, without end, or refused for a day that cannot be", async () => {
      expect(answer(await accept(await sent(), { valid_until: "2026-11-22" }))).toEqual([400, "document.until_out_of_bounds", "valid_until"])
      const id = (await clerk.get<AdminDocumentsResponse>(`${ADMIN}?status=pending&kind=insurance`)).body.documents[0]?.id ?? ""
      expect(answer(await accept(id, { value: 400 }))).toEqual([400, "request.invalid", "value"])
      expect((await accept(id, { valid_until: null })).body.document).toMatchObject({ id, status: "accepted", valid_until: null })
      expect((await clerk.get<AdminDocumentsResponse>(`${ADMIN}?kind=residence`)).body.count).toBe(0)
    })

    it("is asked again with a reason, and no longer counts", async () => {
      const id = await sent()
      const again = (body: object = { reason: "Vous avez changé d'assureur" }) => clerk.post<AdminDocumentResponse>(`${ADMIN}/${id}/ask-again`, body)
      expect(answer(await again())).toEqual([409, "document.not_accepted", undefined])
      await accept(id)
      expect((await again({})).status).toBe(400)
      expect((await again()).body.document).toMatchObject({ status: "to_renew", reason: "Vous avez changé d'assureur" })
      expect(await papersOf(dupont.parent, "insurance")).toMatchObject([{ state: "to_renew", can_send: true }, {}])
      await eventually(seen(() => expect(office.mails.map(({ subject }) => subject)).toEqual(expect.arrayContaining(["Aiguilhe : votre document est accepté", "Aiguilhe vous demande un nouveau document"]))))
      const rejected = await sent()
      await clerk.post(`${ADMIN}/${rejected}/reject`, { reason: "Illisible" })
      await eventually(seen(() => expect(office.mails.at(-1)?.text).toContain("Illisible")))
    })

    it("blocks booking only where the commune says so, in calendar, basket and payment, with the paper's name", async () => {
      expect(await cells()).toEqual([["bookable", undefined, undefined], ["bookable", undefined, undefined]])
      const meal = [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday] }]
      const cart = await fillBasket(dupont.parent, canteens.canteen, meal)
      await ask(manager, { commune_id, kind: "insurance", blocks_booking: true, canteen_service_ids: [canteens.canteen.id] })
      const missing = [{ kind: "insurance", state: "missing" }]
      expect(await cells()).toEqual([["refused", "documents_missing", missing], ["refused", "documents_missing", missing]])
      const paid = await payByWallet(dupont.parent, cart)
      expect(answer(paid)[1]).toBe("meals.refused")
      expect((paid.body as unknown as { details: { refused: RefusedMeal[] } }).details.refused).toMatchObject([{ refusal: "documents_missing" }])
      const id = await sent()
      expect((await cells())[0]).toEqual(["refused", "documents_missing", [{ kind: "insurance", state: "pending" }]])
      const other = await openBasket(dupont.parent)
      expect((await choose(dupont.parent, other, canteens.canteen, meal)).body.refused).toMatchObject([{ refusal: "documents_missing", documents: [{ kind: "insurance", state: "pending" }] }])
      await accept(id, { valid_until: DAYS.thursday })
      expect((await cells()).map(([state]) => state)).toEqual(["bookable", "refused"])
      expect((await cells(DAYS.monday))[0]).toEqual(["refused", "documents_missing", [{ kind: "insurance", state: "expired" }]])
      expect((await payByWallet(dupont.parent, cart)).status).toBe(200)
    })

    it("is needed by the services that the commune names alone", async () => {
      await ask(manager, { commune_id, kind: "insurance", blocks_booking: true, canteen_service_ids: [canteens.late.id] })
      expect((await cells())[0]?.[0]).toBe("bookable")
      expect(answer(await ask(manager, { commune_id, kind: "insurance", canteen_service_ids: [canteens.coubon.id] }))).toEqual([404, "canteen_service.not_found", undefined])
      expect(answer(await ask(manager, { commune_id: canteens.communes.coubon, kind: "insurance" }))).toEqual([404, "commune.not_found", undefined])
      expect(answer(await ask(manager, { commune_id, kind: "insurance", required: false, blocks_booking: true }))).toEqual([400, "request.invalid", "blocks_booking"])
      expect(answer(await ask(manager, { commune_id, kind: "insurance", validity: "months" }))).toEqual([400, "request.invalid", "months"])
      const { body } = await ask(manager, { commune_id, kind: "insurance" })
      expect((await manager.delete(`${REQUIREMENTS}/${body.document_requirement.id}`)).status).toBe(200)
      expect(await papersOf(dupont.parent, "insurance")).toEqual([])
    })

    it("tells each family once that a paper ends within a month", async () => {
      await accept(await sent(), { valid_until: "2026-12-23" })
      await accept(await sent("insurance", dupont.theo), { valid_until: "2026-12-24" })
      expect(await papersOf(dupont.parent, "insurance")).toMatchObject([{ ends_soon: true, can_send: true }, { ends_soon: false, can_send: false }])
      await eventually(seen(() => expect(office.mails).toHaveLength(2)))
      const tell = () => tellDocumentsWorkflow(getContainer()).run({ input: { now: START } })
      await Promise.all([tell(), tell()])
      await tell()
      const ends = office.mails.filter(({ subject }) => subject === "Aiguilhe : un document arrive à sa fin")
      expect(ends.map(({ to, text }) => [to, text.includes("Louane"), text.includes("23 décembre 2026")])).toEqual([["camille@example.fr", true, true]])
    })

    it("that tells of a child's health is for who reads health data, leaves a trace and has no name in a mail", async () => {
      await ask(manager, { commune_id, kind: "pai", required: false })
      const id = await sent("pai")
      const path = `${ADMIN}/${id}`
      expect([(await platform.fetch(`${path}/content`)).status, (await platform.post(`${path}/reject`, { reason: "Illisible" })).status]).toEqual([404, 404])
      expect((await platform.get<AdminDocumentsResponse>(ADMIN)).body.count).toBe(0)
      expect((await clerk.fetch(`${path}/content`)).body).toBe(PDF)
      const { entries } = (await manager.get<AuditResponse>("/admin/canteen/audit")).body
      expect(entries.filter(({ action }) => action === "document.opened")).toMatchObject([{ subject_id: id }])
      await accept(id)
      await eventually(seen(() => expect(office.mails).toHaveLength(1)))
      expect(office.mails[0]?.text).toContain("document confidentiel")
      expect(JSON.stringify(office.mails)).not.toMatch(/PAI|accueil individualisé/)
    })
  },
})
