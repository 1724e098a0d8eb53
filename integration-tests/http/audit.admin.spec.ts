import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AuditResponse } from "../../src/types/http"
import { Client, openShop } from "../helpers/client"
import { type Town, foundCommunes } from "../helpers/communes"
import { aRegistration, hire, registerFamily } from "../helpers/people"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

openPostOffice()
const CALLER = "203.0.113.7"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let door: Client
    let aiguilhe: Town
    let coubon: Town
    let manager: Client & { userId: string }
    let elsewhere: Client & { userId: string }
    let platform: Client & { userId: string }

    beforeEach(async () => {
      door = new Client(api)
      ;({ aiguilhe, coubon } = await foundCommunes(getContainer()))
      manager = await hire(getContainer(), door, { role: "manager", commune_ids: [aiguilhe.id] })
      elsewhere = await hire(getContainer(), door, { role: "manager", commune_ids: [coubon.id] })
      platform = await hire(getContainer(), door, { role: "platform_admin" })
    })

    const sql = async (statement: string) => (await getContainer().resolve("__pg_connection__").raw(statement)).rows
    const audit = async (caller: Client, query = "") => (await caller.get<AuditResponse>(`/admin/canteen/audit${query}`)).body
    const actions = async (caller: Client, query = "") => (await audit(caller, query)).entries.map(({ action }) => action)
    const invite = async (caller: Client, commune: Town, email: string) =>
      caller.post<{ invitation: { id: string } }>("/admin/canteen/staff", { email, role: "clerk", commune_ids: [commune.id] })

    it("tells who did what to what, when and from which address", async () => {
      const { body } = await invite(manager.with({ "x-forwarded-for": CALLER }), aiguilhe, "un@mairie.test")
      const { entries, count, limit, offset } = await audit(manager)
      expect([count, limit, offset, entries]).toEqual([
        1,
        50,
        0,
        [
          {
            id: expect.any(String),
            at: expect.stringMatching(/Z$/),
            by: { id: manager.userId, name: null, email: `manager-${aiguilhe.id}@mairie.test`.toLowerCase() },
            action: "staff.invited",
            subject_id: body.invitation.id,
            commune: { id: aiguilhe.id, name: "Aiguilhe" },
            details: { role: "clerk" },
            ip: CALLER,
          },
        ],
      ])
      expect(JSON.stringify(entries)).not.toContain("un@mairie.test")
    })

    it("a write whose workflow tells nothing is told by its route; a refused one, a read and a trial leave nothing", async () => {
      const answers = [
        await platform.post("/admin/canteen/reconciliation/run"),
        await manager.get("/admin/canteen/closures"),
        await manager.post("/admin/canteen/closures/preview", { canteen_service_ids: [aiguilhe.wish.canteen_service_id], from: "2027-06-01", to: "2027-06-01", reason: "strike" }),
        await manager.delete("/admin/canteen/closures/none_1"),
        await manager.post("/admin/canteen/staff", { email: "x" }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 400])
      expect(await actions(platform)).toEqual(["POST /admin/canteen/reconciliation/run"])
      expect(await actions(manager)).toEqual([])
    })

    it("each write leaves its act", async () => {
      const shop = await openShop(getContainer(), api)
      const { memberships } = await registerFamily(shop, "camille@example.fr", aRegistration({ memberships: [aiguilhe.wish] }))
      const service = aiguilhe.wish.canteen_service_id
      const written = [
        await manager.post(`/admin/canteen/memberships/${memberships[0]?.id ?? ""}/approve`),
        await manager.post("/admin/canteen/closures", { canteen_service_ids: [service], from: "2027-06-01", to: "2027-06-01", reason: "strike" }),
        await manager.post(`/admin/canteen/canteen-services/${service}`, { nature: "childcare" }),
        await manager.post("/admin/canteen/tariffs", { tariff_id: aiguilhe.wish.tariff_id, effective_from: "2027-06-01", pricing: { kind: "flat", cents: 100 } }),
        await platform.post(`/admin/canteen/communes/${aiguilhe.id}`, { zone: "B" }),
      ]
      expect(written.map(({ status }) => status)).toEqual([200, 201, 200, 201, 200])
      expect((await actions(platform)).reverse()).toEqual(["membership.approved", "closure.created", "canteen_service.edited", "tariff.pricing_published", "commune.saved"])
      expect((await audit(platform)).entries.every(({ ip }) => ip !== null)).toBe(true)
      const told = JSON.stringify((await audit(platform)).entries)
      for (const word of ["Camille", "Dupont", "Louane", "camille@example.fr"]) expect([word, told.includes(word)]).toEqual([word, false])
    })

    it("a manager reads its communes, the platform all; filters and pages hold", async () => {
      await invite(manager, aiguilhe, "un@mairie.test")
      await invite(elsewhere, coubon, "deux@mairie.test")
      await invite(platform, coubon, "trois@mairie.test")
      await platform.post(`/admin/canteen/communes/${coubon.id}`, { zone: "B" })
      expect([await actions(manager), await actions(elsewhere)]).toEqual([["staff.invited"], ["staff.invited", "staff.invited"]])
      expect(await actions(platform)).toHaveLength(4)
      expect(await actions(manager, `?user_id=${elsewhere.userId}`)).toEqual([])
      expect(await actions(platform, `?user_id=${elsewhere.userId}`)).toEqual(["staff.invited"])
      expect(await actions(platform, `?subject_id=${coubon.id}`)).toEqual(["commune.saved"])
      expect(await audit(platform, "?limit=1&offset=1")).toMatchObject({ count: 4, limit: 1, offset: 1, entries: [{ action: "staff.invited" }] })
      await sql("INSERT INTO canteen_audit_entry (id, user_id, action, subject_id, commune_id, created_at) SELECT 'audit_late', user_id, 'late', 'x', commune_id, '2026-03-28T23:30:00+01:00' FROM canteen_audit_entry LIMIT 1")
      expect(await actions(platform, "?from=2026-03-28&to=2026-03-28")).toEqual(["late"])
      expect(await actions(platform, "?from=2026-03-29&to=2026-03-29")).toEqual([])
      expect(await actions(platform, "?to=2026-03-27")).toEqual([])
      expect((await (await hire(getContainer(), door, { role: "clerk", commune_ids: [aiguilhe.id] })).get("/admin/canteen/audit")).status).toBe(403)
    })

    it("names whoever has left since", async () => {
      const second = await hire(getContainer(), door, { role: "manager", commune_ids: [aiguilhe.id, coubon.id] })
      await second.post(`/admin/canteen/canteen-services/${aiguilhe.wish.canteen_service_id}`, { nature: "childcare" })
      await platform.delete(`/admin/canteen/staff/${second.userId}`)
      expect((await audit(manager)).entries.map(({ action, by }) => [action, by.email !== null])).toEqual([["staff.removed", true], ["canteen_service.edited", true]])
    })

    it("no statement changes, removes or empties it", async () => {
      await invite(manager, aiguilhe, "un@mairie.test")
      for (const statement of ["UPDATE canteen_audit_entry SET action = 'nothing'", "DELETE FROM canteen_audit_entry", "TRUNCATE canteen_audit_entry", "TRUNCATE canteen_audit_entry CASCADE"]) {
        await expect(sql(statement)).rejects.toThrow(/append-only/)
      }
      expect(await actions(manager)).toEqual(["staff.invited"])
    })
  },
})
