import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { STAFF_MODULE } from ".."
import type StaffModuleService from "../service"

moduleIntegrationTestRunner<StaffModuleService>({
  moduleName: STAFF_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    describe("grants", () => {
      it("a new role takes the place of the former one", async () => {
        await service.grant({ user_id: "user_1", role: "clerk", commune_ids: ["comm_aiguilhe"] })
        await service.grant({ user_id: "user_1", role: "kitchen", commune_ids: ["comm_coubon"] })
        expect(await service.readGrant("user_1")).toMatchObject({ role: "kitchen", commune_ids: ["comm_coubon"] })
      })

      it("a revoked user has none", async () => {
        await service.grant({ user_id: "user_1", role: "platform_admin" })
        await service.revoke("user_1")
        expect(await service.readGrant("user_1")).toBeNull()
      })

      it("an empty user id has none", async () => {
        await service.grant({ user_id: "user_1", role: "platform_admin" })
        expect(await service.readGrant("")).toBeNull()
      })

      it("a commune's role needs a commune, also for the database", async () => {
        await expect(service.grant({ user_id: "user_1", role: "clerk" })).rejects.toMatchObject({ code: "grant.communes_required" })
        await expect(service.createCanteenGrants({ user_id: "user_1", role: "clerk", commune_ids: [], payee_ids: [] })).rejects.toThrow(
          /a_commune_role_has_communes/
        )
      })
    })

    describe("the audit log", () => {
      const act = { user_id: "user_1", action: "membership.approved", subject_id: "memb_1", commune_id: "comm_aiguilhe" }

      it("is written", async () => {
        await service.record([{ ...act, details: { from: "pending" } }])
        expect(await service.listCanteenAuditEntries({ subject_id: "memb_1" })).toMatchObject([{ ...act, details: { from: "pending" } }])
      })

      it("is never changed nor removed", async () => {
        const [entry] = await service.record([act])
        const id = entry?.id ?? ""
        await expect(service.updateCanteenAuditEntries({ id, action: "nothing" })).rejects.toThrow(/append-only/)
        await expect(service.deleteCanteenAuditEntries(id)).rejects.toThrow(/append-only/)
        expect(await service.listCanteenAuditEntries({ id })).toHaveLength(1)
      })
    })
  },
})
