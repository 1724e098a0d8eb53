import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { ErrorBody, MeResponse, StaffInvitationRequest, StaffInvitationResponse, StaffResponse } from "../../src/types/http"
import { Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { PASSWORD, aRegistration, hire, logIn, registerFamily } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"
import { eventually } from "../helpers/eventually"

jest.setTimeout(300_000)

const office = openPostOffice()
const NEW = "nadia.benali@mairie.test"
const FORM = { first_name: "Nadia", last_name: "Benali", password: PASSWORD }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let door: Client
    let aiguilhe: Town
    let coubon: Town
    let manager: Client & { userId: string }

    beforeEach(async () => {
      door = new Client(api)
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
      manager = await hire(getContainer(), door, { role: "manager", commune_ids: [aiguilhe.id] })
    })

    const sql = async (statement: string, bindings: string[] = []) => (await getContainer().resolve("__pg_connection__").raw(statement, bindings)).rows
    const staffOf = async (caller: Client) => (await caller.get<StaffResponse>("/admin/canteen/staff")).body
    const invite = async (caller: Client, request: Partial<StaffInvitationRequest> = {}) =>
      caller.post<StaffInvitationResponse & ErrorBody>("/admin/canteen/staff", { email: NEW, role: "clerk", commune_ids: [aiguilhe.id], ...request })
    /** The token of the last mail to an address. */
    const tokenFor = (email = NEW): string => new URL(/http\S+\/canteen\/invitation\S+/.exec(office.mails.filter(({ to }) => to === email).at(-1)?.text ?? "")?.[0] ?? "http://none").searchParams.get("token") ?? ""
    /** As the page's form is sent. */
    const accept = async (token: string, form: Record<string, string> = FORM) => door.send<string>("POST", "/canteen/invitation", new URLSearchParams({ token, ...form }))
    const open = async (token: string) => door.fetch(`/canteen/invitation?token=${token}`)
    const me = async (email: string) => door.as(await logIn(door, "user", email)).get<MeResponse>("/admin/canteen/me")

    it("an invitation is mailed, accepted once, and opens its communes alone", async () => {
      const { status, body } = await invite(manager, { email: " Nadia.Benali@MAIRIE.test" })
      expect([status, body.invitation]).toMatchObject([201, { email: NEW, role: "clerk", communes: [{ id: aiguilhe.id, name: "Aiguilhe" }], expired: false }])
      const token = tokenFor()
      expect((await open(token)).body).toContain(NEW)
      const kept = await sql("SELECT (SELECT string_agg(i::text, '') FROM canteen_invitation i) || (SELECT string_agg(n::text, '') FROM notification n) AS all")
      expect([token.length, String(kept[0].all).includes(token)]).toEqual([43, false])

      const page = await accept(token)
      expect([page.status, page.body]).toEqual([200, expect.stringContaining("/app/login")])
      const newcomer = door.as(await logIn(door, "user", NEW))
      expect((await newcomer.get<MeResponse>("/admin/canteen/me")).body.grant).toEqual({ role: "clerk", commune_ids: [aiguilhe.id] })
      expect((await newcomer.get("/admin/canteen/staff")).body.code).toBe("permission.missing")
      const { staff, invitations } = await staffOf(manager)
      expect([staff.map(({ email }) => email), invitations]).toEqual([expect.arrayContaining([NEW]), []])

      expect(await sql("SELECT user_id = subject_id AS own, ip IS NOT NULL AS placed FROM canteen_audit_entry WHERE action = 'staff.joined'")).toEqual([{ own: true, placed: true }])

      expect([(await accept(token)).status, (await open(token)).status]).toEqual([400, 400])
      expect((await accept("x")).body).toContain("Invitation expirée")
    })

    it("its address and its role are its own, and a weak password is refused before anything is made", async () => {
      await invite(manager)
      const token = tokenFor()
      expect((await accept(token, { ...FORM, email: "mallory@example.fr" })).status).toBe(400)
      expect((await accept(token, { ...FORM, role: "manager" })).status).toBe(400)
      const weak = await accept(token, { ...FORM, password: "motdepasse" })
      expect([weak.status, weak.body]).toEqual([400, expect.stringContaining("trop facile")])
      expect((await accept(token, { first_name: "Nadia" })).status).toBe(400)
      expect(await getContainer().resolve(Modules.USER).listUsers({ email: NEW })).toEqual([])
      expect((await accept(token)).status).toBe(200)
    })

    it("a second mail ends the first link, a withdrawal or a week every link", async () => {
      const { body } = await invite(manager)
      const first = tokenFor()
      expect((await manager.post(`/admin/canteen/staff/invitations/${body.invitation.id}/resend`)).status).toBe(200)
      const second = tokenFor()
      expect([(await open(first)).status, (await open(second)).status]).toEqual([400, 200])
      await sql("UPDATE canteen_invitation SET expires_at = now() - interval '1 second'")
      expect([(await accept(second)).status, (await staffOf(manager)).invitations]).toMatchObject([400, [{ expired: true }]])
      await manager.post(`/admin/canteen/staff/invitations/${body.invitation.id}/resend`)
      const third = tokenFor()
      expect((await manager.delete(`/admin/canteen/staff/invitations/${body.invitation.id}`)).body).toMatchObject({ deleted: true })
      expect([(await accept(third)).status, (await staffOf(manager)).invitations]).toEqual([400, []])
      expect((await manager.post(`/admin/canteen/staff/invitations/${body.invitation.id}/resend`)).body.code).toBe("invitation.not_found")
    })

    it("two who click at once make one account", async () => {
      await invite(manager)
      const token = tokenFor()
      const answers = await Promise.all([accept(token), accept(token)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      expect((await me(NEW)).status).toBe(200)
    })

    it("a manager gives no role and no commune that it has not itself, and its platform everything", async () => {
      const refused = async (request: Partial<StaffInvitationRequest>) => {
        const { status, body } = await invite(manager, request)
        return [status, body.code]
      }
      for (const role of ["platform_admin", "platform_finance", "finance"] as const) {
        expect([role, ...(await refused({ role, commune_ids: role === "finance" ? [aiguilhe.id] : [] }))]).toEqual([role, 400, "invitation.role_refused"])
      }
      expect(await refused({ commune_ids: [coubon.id] })).toEqual([404, "commune.not_found"])
      expect(await refused({ commune_ids: [] })).toEqual([400, "grant.communes_required"])
      expect((await staffOf(manager)).roles).toEqual(["manager", "clerk", "kitchen"])
      const clerk = await hire(getContainer(), door, { role: "clerk", commune_ids: [aiguilhe.id] })
      expect((await invite(clerk)).status).toBe(403)
      const platform = await hire(getContainer(), door, { role: "platform_admin" })
      expect((await invite(platform, { role: "finance" })).status).toBe(201)
      expect((await invite(platform, { email: "alix@plateforme.test", role: "platform_admin", commune_ids: [] })).status).toBe(201)
      expect((await accept(tokenFor("alix@plateforme.test"))).status).toBe(200)
      expect((await me("alix@plateforme.test")).body.grant.role).toBe("platform_admin")
      expect((await staffOf(manager)).staff.map(({ role }) => role).sort()).toEqual(["clerk", "manager"])
    })

    it("a key invites nobody, whatever its role", async () => {
      const platform = await hire(getContainer(), door, { role: "platform_admin" })
      const { body } = await platform.post<{ token: string }>("/admin/canteen/api-keys", { title: "Robot", role: "manager", commune_ids: [aiguilhe.id] })
      const bot = door.with({ authorization: `Basic ${Buffer.from(`${body.token}:`).toString("base64")}` })
      expect((await invite(bot)).body.code).toBe("staff.people_only")
      expect((await staffOf(manager)).staff).toHaveLength(1)
    })

    it("a login that somebody made for the address before, and its tokens, open nothing", async () => {
      const shop = await openShop(getContainer(), api)
      await invite(manager)
      await shop.post("/auth/customer/emailpass/register", { email: NEW, password: "une autre phrase longue" })
      const { body } = await door.post<{ token: string }>("/auth/user/emailpass", { email: NEW, password: "une autre phrase longue" })
      expect((await accept(tokenFor())).status).toBe(200)
      expect((await door.post("/auth/user/emailpass", { email: NEW, password: "une autre phrase longue" })).status).toBe(401)
      expect((await door.as(body.token).post("/auth/token/refresh")).status).toBeGreaterThanOrEqual(400)
      expect((await me(NEW)).status).toBe(200)
    })

    it("a user that a crash left without its role is made anew, and its tokens stay dead", async () => {
      const left = await hire(getContainer(), door, { role: null })
      const email = "nobody-@mairie.test"
      await invite(manager, { email })
      expect((await open(tokenFor(email))).body).toContain("Mot de passe")
      expect((await accept(tokenFor(email))).status).toBe(200)
      expect((await left.get("/admin/canteen/me")).body.code).toBe("staff.not_granted")
      expect((await me(email)).body.grant.role).toBe("clerk")
    })

    it("a family's address stays the family's", async () => {
      const shop = await openShop(getContainer(), api)
      await registerFamily(shop, NEW, aRegistration({ memberships: [aiguilhe.wish] }))
      await invite(manager)
      const page = await accept(tokenFor())
      expect([page.status, page.body]).toEqual([400, expect.stringContaining("compte famille")])
      expect((await door.post("/auth/customer/emailpass", { email: NEW, password: PASSWORD })).status).toBe(200)
    })

    it("whoever leaves is refused at the next request, and can log in no more; invited again, the old tokens stay dead", async () => {
      await invite(manager)
      await accept(tokenFor())
      const old = door.as(await logIn(door, "user", NEW))
      const { body } = await old.get<{ user: { id: string } }>("/admin/users/me")
      expect((await manager.delete(`/admin/canteen/staff/${body.user.id}`)).body).toEqual({ id: body.user.id, object: "staff", deleted: true })
      expect((await old.get("/admin/canteen/me")).body.code).toBe("staff.not_granted")
      expect((await door.post("/auth/user/emailpass", { email: NEW, password: PASSWORD })).status).toBe(401)
      expect((await manager.delete(`/admin/canteen/staff/${body.user.id}`)).body.code).toBe("staff.not_found")
      await invite(manager)
      expect((await accept(tokenFor(), { ...FORM, password: "nouvelle phrase bien longue" })).status).toBe(200)
      expect((await old.get("/admin/canteen/me")).status).toBe(403)
    })

    it("of somebody who works elsewhere too, only the caller's commune is shown, given and taken", async () => {
      const there = await hire(getContainer(), door, { role: "clerk", commune_ids: [coubon.id] })
      const email = `clerk-${coubon.id}@mairie.test`.toLowerCase()
      expect((await manager.delete(`/admin/canteen/staff/${there.userId}`)).body.code).toBe("staff.not_found")
      await invite(manager, { email })
      expect((await open(tokenFor(email))).body).toContain("déjà un compte")
      expect((await accept(tokenFor(email), {})).status).toBe(200)
      expect((await there.get<MeResponse>("/admin/canteen/me")).body.grant.commune_ids).toEqual([aiguilhe.id, coubon.id])
      expect((await staffOf(manager)).staff.find(({ id }) => id === there.userId)?.communes).toEqual([{ id: aiguilhe.id, name: "Aiguilhe" }])
      expect((await manager.delete(`/admin/canteen/staff/${there.userId}`)).status).toBe(200)
      expect((await there.get<MeResponse>("/admin/canteen/me")).body.grant.commune_ids).toEqual([coubon.id])
      expect((await invite(manager, { email, role: "kitchen" })).status).toBe(201)
      expect((await accept(tokenFor(email), {})).body).toContain("autre rôle")
    })

    it("a commune keeps a manager, also when two remove each other, and whoever leaves takes its invitations along", async () => {
      expect((await manager.delete(`/admin/canteen/staff/${manager.userId}`)).body.code).toBe("staff.last_manager")
      await invite(manager, { role: "manager" })
      await accept(tokenFor())
      const second = door.as(await logIn(door, "user", NEW))
      const { body } = await second.get<{ user: { id: string } }>("/admin/users/me")
      await invite(second, { email: "complice@mairie.test" })
      const answers = await Promise.all([manager.delete(`/admin/canteen/staff/${body.user.id}`), second.delete(`/admin/canteen/staff/${manager.userId}`)])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(await sql("SELECT count(*)::int FROM canteen_grant WHERE role = 'manager' AND ? = ANY(commune_ids)", [aiguilhe.id])).toEqual([{ count: 1 }])
      if (answers[0].status === 200) expect((await accept(tokenFor("complice@mairie.test"))).status).toBe(400)
    })

    it("a user that is deleted on Medusa's own pages loses its role", async () => {
      const clerk = await hire(getContainer(), door, { role: "clerk", commune_ids: [aiguilhe.id] })
      const platform = await hire(getContainer(), door, { role: "platform_admin" })
      expect((await platform.delete(`/admin/users/${clerk.userId}`)).status).toBe(200)
      await eventually(async () => expect(await getContainer().resolve<StaffModuleService>(STAFF_MODULE).readGrant(clerk.userId)).toBeNull())
    })
  },
})
