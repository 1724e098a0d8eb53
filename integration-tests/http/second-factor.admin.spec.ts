import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { AdminApiKeyResponse, AdminSecondFactorsResponse, MeResponse, Role, SecondFactorResetResponse } from "../../src/types/http"
import { Client } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { eventually } from "../helpers/eventually"
import { PASSWORD, askToRegister, hire } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"
import { answerOf, askForCode, beginFactor, chooseNewPassword, codeOf, enrol, giveCode, logInWithCode, openSession, stopTheClock } from "../helpers/second-factor"

jest.setTimeout(300_000)

process.env["SECOND_FACTOR_ROLES"] = "manager,finance,platform_finance,platform_admin"
const office = openPostOffice()

const OTHER = "une tarte aux mirabelles"
const ENROLMENT_REQUIRED = [403, "second_factor.enrolment_required"]
const CODE_REQUIRED = [401, "second_factor.code_required"]
const CODE_REFUSED = [400, "second_factor.code_refused"]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let door: Client
    let aiguilhe: Town
    let coubon: Town

    beforeEach(async () => {
      door = new Client(api)
      stopTheClock()
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
    })

    afterEach(() => jest.restoreAllMocks())

    type Member = { email: string; staff: Client & { userId: string } }
    async function join(role: Role | null, town: Town | null = aiguilhe): Promise<Member> {
      const commune_ids = town === null || role === null || role.startsWith("platform") ? [] : [town.id]
      const staff = await hire(getContainer(), door, { role, commune_ids })
      return { staff, email: `${role ?? "nobody"}-${commune_ids.join("-")}@mairie.test`.toLowerCase() }
    }
    const told = () => Promise.resolve(office.mails.map(({ to, subject }) => [to, subject]))
    const confirm = (caller: Client, id: string, code: string) => answerOf(caller, `/auth/mfa/factors/${id}/verify`, "POST", { code })
    /** Who has enrolled and logged in with the code of now. */
    async function joinWithFactor(role: Role, town: Town | null = aiguilhe): Promise<Member & { secret: string; id: string; inside: Client }> {
      const member = await join(role, town)
      const factor = await enrol(member.staff)
      const { body } = await logInWithCode(door, member.email, codeOf(factor.secret))
      return { ...member, ...factor, inside: door.as(body.token) }
    }
    const codesOf = async (caller: Client): Promise<string[]> => (await caller.post<{ recovery_codes: string[] }>("/auth/mfa/recovery-codes")).body.recovery_codes

    describe("without a factor", () => {
      it.each<Role>(["manager", "finance", "platform_finance", "platform_admin"])("a %s reaches the admin's frame and its enrolment, and nothing else", async (role) => {
        const { staff } = await join(role)
        for (const path of ["canteen/me", "canteen/accounts", "canteen/second-factors", "orders", "users", "customers", "api-keys", "Orders", "canteen//me"]) {
          expect([path, ...(await answerOf(staff, `/admin/${path}`))]).toEqual([path, ...ENROLMENT_REQUIRED])
        }
        expect(await answerOf(staff, "/admin/users/me", "POST")).toEqual(ENROLMENT_REQUIRED)
        const me = await staff.get<{ user: object }>("/admin/users/me?fields=id")
        expect([me.status, me.body.user]).toEqual([200, expect.objectContaining({ id: staff.userId, email: expect.any(String) as string })])
        for (const path of ["layouts/topbar/configuration", "feature-flags"]) expect((await staff.get(`/admin/${path}`)).status).toBe(200)
        expect(await answerOf(staff, "/auth/mfa/factors")).toEqual([200, undefined])
      })

      it("neither a refreshed token, nor a session, nor a new password opens more", async () => {
        const { staff, email } = await join("manager")
        const { body } = await staff.post<{ token: string }>("/auth/token/refresh")
        expect(await answerOf(door.as(body.token))).toEqual(ENROLMENT_REQUIRED)
        expect(await answerOf(await openSession(api, door, staff))).toEqual(ENROLMENT_REQUIRED)
        await chooseNewPassword(getContainer(), { door, email, password: OTHER })
        const again = await door.post<{ token: string }>("/auth/user/emailpass", { email, password: OTHER })
        expect(await answerOf(door.as(again.body.token))).toEqual(ENROLMENT_REQUIRED)
      })

      it.each<Role>(["clerk", "kitchen"])("a %s works", async (role) => {
        const { staff } = await join(role)
        expect((await staff.get<MeResponse>("/admin/canteen/me")).body.grant.role).toBe(role)
      })

      it("a factor that was begun and not verified lets nobody in", async () => {
        const { staff } = await join("manager")
        const { id } = await beginFactor(staff)
        expect(await answerOf(staff)).toEqual(ENROLMENT_REQUIRED)
        expect(await confirm(staff, id, "000000")).toEqual(CODE_REFUSED)
        expect(await answerOf(staff)).toEqual(ENROLMENT_REQUIRED)
      })

      it("an API key works as before", async () => {
        const { inside } = await joinWithFactor("platform_admin")
        const { body } = await inside.post<AdminApiKeyResponse>("/admin/canteen/api-keys", { title: "Logiciel", role: "manager", commune_ids: [aiguilhe.id] })
        const bot = door.with({ authorization: `Basic ${Buffer.from(`${body.token}:`).toString("base64")}` })
        expect(await answerOf(bot)).toEqual([200, undefined])
      })
    })

    describe("with a factor", () => {
      it.each<Role>(["manager", "clerk"])("a %s gets in with password and code, and not with a password alone", async (role) => {
        const { email, secret, staff, inside } = await joinWithFactor(role)
        expect((await inside.get<MeResponse>("/admin/canteen/me")).body.grant.role).toBe(role)
        const { waiting, verify, methods } = await askForCode(door, email)
        expect(methods).toEqual(["totp"])
        expect([(await answerOf(waiting))[0], (await answerOf(await openSession(api, door, waiting)))[0]]).toEqual([401, 401])
        expect((await waiting.post<{ token?: string }>("/auth/token/refresh")).body).toMatchObject({ mfa_required: true })
        expect(await giveCode(waiting, verify, "000000")).toEqual(CODE_REFUSED)
        expect(await giveCode(staff, verify, codeOf(secret, 1))).toEqual([200, undefined])
      })

      it("what was opened before the factor was enrolled stays outside, refreshed or not", async () => {
        const { staff } = await join("clerk")
        const session = await openSession(api, door, staff)
        expect(await answerOf(session)).toEqual([200, undefined])
        await enrol(staff)
        const { body } = await staff.post<{ token: string }>("/auth/token/refresh")
        for (const old of [staff, session, door.as(body.token)]) expect(await answerOf(old)).toEqual(CODE_REQUIRED)
        for (const path of ["/auth/mfa/recovery-codes", "/auth/MFA/Recovery-Codes/"]) expect(await answerOf(staff, path, "POST")).toEqual(CODE_REQUIRED)
      })

      it("the session that enrols it is inside at once; its recovery codes are made there", async () => {
        const { staff } = await join("manager")
        const session = await openSession(api, door, staff)
        const { id, secret } = await beginFactor(session)
        expect(await confirm(session, id, codeOf(secret, -1))).toEqual([200, undefined])
        expect(await answerOf(session)).toEqual([200, undefined])
        expect(await codesOf(session)).toHaveLength(8)
      })

      it("a code counts once, in whichever way it is sent, and none that is older", async () => {
        const { staff, email } = await join("manager")
        const { id, secret } = await enrol(staff)
        const code = codeOf(secret)
        const [one, two] = [await askForCode(door, email), await askForCode(door, email)]
        const both = await Promise.all([giveCode(one.waiting, one.verify, code), giveCode(two.waiting, two.verify, code)])
        expect(both.map(([status]) => status).sort()).toEqual([200, 400])
        const { waiting, verify } = await askForCode(door, email)
        expect(await giveCode(waiting, verify, code)).toEqual(CODE_REFUSED)
        expect(await giveCode(waiting, verify, codeOf(secret, -1))).toEqual(CODE_REFUSED)
        expect(await confirm(staff, id, code)).toEqual(CODE_REFUSED)
      })

      it("a recovery code lets in once, also of two at once; new ones take the place of all former ones", async () => {
        const { email, inside } = await joinWithFactor("manager")
        const [first = "", second = "", third = ""] = await codesOf(inside)
        const [one, two] = [await askForCode(door, email), await askForCode(door, email)]
        expect(one.methods).toEqual(["totp", "recovery_code"])
        const both = await Promise.all([giveCode(one.waiting, one.verify, first, "recovery_code"), giveCode(two.waiting, two.verify, first, "recovery_code")])
        expect(both.map(([status]) => status).sort()).toEqual([200, 400])
        const { status, body } = await logInWithCode(door, email, second.toUpperCase(), "recovery_code")
        expect([status, ...(await answerOf(door.as(body.token)))]).toEqual([200, 200, undefined])
        await codesOf(inside)
        const old = await logInWithCode(door, email, third, "recovery_code")
        expect([old.status, old.body.code]).toEqual(CODE_REFUSED)
      })

      it("it is switched off with a code only; a role that needs one is then outside", async () => {
        const { id, secret, inside } = await joinWithFactor("manager")
        const off = async (data: object): Promise<number> => (await inside.send("DELETE", `/auth/mfa/factors/${id}`, data)).status
        expect([await off({}), await off({ method: "totp", code: "000000" })]).toEqual([400, 400])
        expect(await off({ method: "totp", code: codeOf(secret, 1) })).toBe(200)
        expect(await answerOf(inside)).toEqual(ENROLMENT_REQUIRED)
      })

      it("a new password asks for the code as before", async () => {
        const { email } = await joinWithFactor("manager")
        await chooseNewPassword(getContainer(), { door, email, password: OTHER })
        const { body } = await door.post<{ mfa_required?: boolean }>("/auth/user/emailpass", { email, password: OTHER })
        expect(body.mfa_required).toBe(true)
      })

      it("after ten wrong codes even the right one waits, wherever they were tried, for that login only", async () => {
        const { email, secret } = await joinWithFactor("manager")
        const other = await joinWithFactor("clerk")
        const doors = [await askForCode(door, email), await askForCode(door, email)]
        const wrong = await Promise.all(doors.flatMap(({ waiting, verify }) => Array.from({ length: 5 }, () => giveCode(waiting, verify, "000000"))))
        expect(new Set(wrong.map(([status]) => status))).toEqual(new Set([400]))
        const { waiting, verify } = await askForCode(door, email)
        expect(await giveCode(waiting, verify, codeOf(secret, 1))).toEqual([429, "auth.throttled"])
        expect((await logInWithCode(door, other.email, codeOf(other.secret, 1))).status).toBe(200)
      })

      it("enrolling is recorded, and told to its owner", async () => {
        const { staff, email } = await joinWithFactor("manager")
        await eventually(async () => expect(await told()).toEqual([[email, "Double authentification activée"]]))
        expect(await acts()).toMatchObject([{ action: "second_factor.enabled", user_id: staff.userId, subject_id: staff.userId, commune_id: aiguilhe.id }])
      })
    })

    it("a family has no second factor, nor has a login without a user", async () => {
      await askToRegister(door, "camille@example.fr")
      for (const actor of ["customer", "user"]) {
        const { body } = await door.post<{ token: string }>(`/auth/${actor}/emailpass`, { email: "camille@example.fr", password: PASSWORD })
        const { status, body: answer } = await door.as(body.token).post("/auth/mfa/factors", { provider: "totp" })
        expect([status, answer.code]).toEqual([403, "second_factor.staff_only"])
      }
    })

    describe("who lost it", () => {
      const reset = async (by: Client, userId: string): Promise<unknown[]> => {
        const { status, body } = await by.post<SecondFactorResetResponse & { code?: string }>(`/admin/canteen/second-factors/${userId}/reset`)
        return [status, body.code ?? body.was_enabled]
      }

      it("starts anew after a platform admin's reset, which is recorded and mailed; nothing of the former factor counts", async () => {
        const admin = await joinWithFactor("platform_admin")
        const manager = await joinWithFactor("manager")
        const [spare = ""] = await codesOf(manager.inside)
        const { body } = await admin.inside.get<AdminSecondFactorsResponse>("/admin/canteen/second-factors")
        expect(body.second_factors).toMatchObject([{ user_id: manager.staff.userId, role: "manager", communes: [{ name: "Aiguilhe" }], is_required: true, enabled_at: expect.any(String) as string }])
        expect(await reset(admin.inside, manager.staff.userId)).toEqual([200, true])
        expect(await answerOf(manager.inside)).toEqual(ENROLMENT_REQUIRED)
        const { body: login } = await door.post<{ token: string }>("/auth/user/emailpass", { email: manager.email, password: PASSWORD })
        const { secret } = await enrol(door.as(login.token))
        expect(await answerOf(manager.inside)).toEqual(CODE_REQUIRED)
        const { waiting, verify, methods } = await askForCode(door, manager.email)
        expect(methods).toEqual(["totp"])
        expect((await giveCode(waiting, verify, spare, "recovery_code"))[0]).toBe(400)
        expect(await giveCode(waiting, verify, codeOf(manager.secret, 1))).toEqual(CODE_REFUSED)
        expect(await giveCode(waiting, verify, codeOf(secret))).toEqual([200, undefined])
        await eventually(async () => expect(await told()).toContainEqual([manager.email, "Double authentification réinitialisée"]))
        expect(await acts()).toContainEqual(
          expect.objectContaining({ action: "second_factor.reset", user_id: admin.staff.userId, subject_id: manager.staff.userId, commune_id: aiguilhe.id })
        )
      })

      it("finds a manager for the clerks and kitchens of its communes alone, never for itself", async () => {
        const manager = await joinWithFactor("manager")
        const [clerk, kitchen] = [await joinWithFactor("clerk"), await join("kitchen")]
        const others = [await join("finance"), await join("clerk", coubon), await join("platform_admin"), await join(null), { staff: { userId: "user_nobody" } }, manager]
        const { body } = await manager.inside.get<AdminSecondFactorsResponse>("/admin/canteen/second-factors")
        expect(body.second_factors.map(({ user_id }) => user_id)).toEqual([clerk.staff.userId, kitchen.staff.userId])
        for (const { staff } of others) expect(await reset(manager.inside, staff.userId)).toEqual([404, "staff.not_found"])
        expect(await reset(manager.inside, clerk.staff.userId)).toEqual([200, true])
        expect(await reset(manager.inside, kitchen.staff.userId)).toEqual([200, false])
        expect(await answerOf(clerk.staff)).toEqual([200, undefined])
      })

      it("finds nobody among clerks", async () => {
        const clerk = await joinWithFactor("clerk")
        expect(await reset(clerk.inside, clerk.staff.userId)).toEqual([403, "permission.missing"])
      })
    })

    const acts = () => getContainer().resolve<StaffModuleService>(STAFF_MODULE).listCanteenAuditEntries({})
  },
})
