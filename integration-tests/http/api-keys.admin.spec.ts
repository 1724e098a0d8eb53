import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { AdminApiKeyRequest, AdminApiKeyResponse, AdminApiKeysResponse, DeletedResponse, ErrorBody, MeResponse } from "../../src/types/http"
import { Client } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let door: Client
    let admin: Client
    let aiguilhe: Town
    let coubon: Town

    beforeEach(async () => {
      door = new Client(api)
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
      admin = await hire(getContainer(), door, { role: "platform_admin" })
    })

    const make = async (request: Partial<AdminApiKeyRequest> & Record<string, unknown> = {}) =>
      admin.post<AdminApiKeyResponse & ErrorBody>("/admin/canteen/api-keys", { title: "Borne de pointage", role: "kitchen", commune_ids: [aiguilhe.id], ...request })
    const bearerOf = (token: string): Client => door.with({ authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` })
    const list = async () => (await admin.get<AdminApiKeysResponse>("/admin/canteen/api-keys")).body.api_keys
    const code = async (bot: Client, path: string): Promise<[number, string]> => {
      const { status, body } = await bot.get(`/admin/${path}`)
      return [status, body.code]
    }

    it("has a commune's role on our pages, and reaches nothing of core", async () => {
      const { status, body } = await make()
      expect([status, body.api_key]).toMatchObject([201, { title: "Borne de pointage", role: "kitchen", commune_ids: [aiguilhe.id], last_used_at: null }])
      const bot = bearerOf(body.token)
      expect((await bot.get<MeResponse>("/admin/canteen/me")).body.grant).toEqual({ role: "kitchen", commune_ids: [aiguilhe.id] })
      expect((await bot.get(`/admin/canteen/attendance?date=2026-11-24`)).status).toBe(200)
      expect(await code(bot, "canteen/memberships")).toEqual([403, "permission.missing"])
      for (const path of ["orders", "users/me", "api-keys", "layouts/main/configuration"]) expect(await code(bot, path)).toEqual([403, "route.refused"])
      expect((await bot.post("/admin/canteen/api-keys", { title: "Autre", role: "manager", commune_ids: [coubon.id] })).status).toBe(403)
    })

    it("is listed without its token, and refused as soon as it is revoked", async () => {
      const { body } = await make()
      const [key] = await list()
      expect([key?.id, JSON.stringify(key).includes(body.token)]).toEqual([body.api_key.id, false])
      const bot = bearerOf(body.token)
      expect((await bot.get("/admin/canteen/me")).status).toBe(200)
      expect((await admin.delete<DeletedResponse>(`/admin/canteen/api-keys/${body.api_key.id}`)).body).toEqual({ id: body.api_key.id, object: "api_key", deleted: true })
      expect([(await bot.get("/admin/canteen/me")).status, await list()]).toEqual([401, []])
      expect((await admin.delete(`/admin/canteen/api-keys/${body.api_key.id}`)).body).toMatchObject({ code: "api_key.not_found" })
    })

    it("is refused at the next request when only its role is taken away", async () => {
      const { body } = await make()
      await getContainer().resolve<StaffModuleService>(STAFF_MODULE).revoke(body.api_key.id)
      expect(await code(bearerOf(body.token), "canteen/me")).toEqual([403, "staff.people_only"])
    })

    it("made in Medusa, has no role and reaches nothing; nor does one that was given a role of the platform behind our back", async () => {
      const key = await getContainer().resolve(Modules.API_KEY).createApiKeys({ title: "Bot", type: ApiKeyType.SECRET, created_by: "test" })
      expect(await list()).toMatchObject([{ id: key.id, role: null, commune_ids: [] }])
      for (const path of ["orders", "canteen/me"]) expect(await code(bearerOf(key.token), path)).toEqual([403, "staff.people_only"])
      await getContainer().resolve<StaffModuleService>(STAFF_MODULE).grant({ user_id: key.id, role: "platform_admin" })
      for (const path of ["orders", "canteen/me"]) expect(await code(bearerOf(key.token), path)).toEqual([403, "staff.people_only"])
    })

    it("is not made with a role of the platform, without commune, or for one that does not exist", async () => {
      const refused = async (request: Record<string, unknown>) => {
        const { status, body } = await make(request)
        return [status, body.code, body.details?.field]
      }
      expect(await refused({ role: "platform_admin" })).toEqual([400, "request.invalid", "role"])
      expect(await refused({ commune_ids: [] })).toEqual([400, "request.invalid", "commune_ids"])
      expect(await refused({ commune_ids: [aiguilhe.id, "com_nobody"] })).toEqual([404, "commune.not_found", undefined])
      expect(await list()).toEqual([])
    })
  },
})
