import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BOOKING_MODULE } from ".."
import type { Sql } from "../../../types/sql"
import type { Claim, ClaimedMeal } from "../claim"
import type BookingModuleService from "../service"
import { aClaim, aMeal, begin } from "./carts"

/** A late meal of 5.80 €, 2 € of which are due once for the family's day. */
const bearing = (changes: Partial<ClaimedMeal> = {}): ClaimedMeal => aMeal({ price_cents: 580, decided_under: { bears_family_day: true }, ...changes })
/** The rules' own answer: with the surcharge until someone bears it. */
const refusalOf: Claim["refusalOf"] = (meal, surchargeDue) => (meal.price_cents === (surchargeDue ? 380 : 580) ? null : "price_changed")
const claimOf = (cart_id: string, meal: ClaimedMeal, changes: Partial<Claim> = {}): Claim => aClaim({ cart_id, meals: [meal], refusalOf, ...changes })

/** Resolves once another transaction waits for a lock. */
async function waitingForALock(sql: Sql): Promise<void> {
  for (;;) {
    const [waiting] = await sql("SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database()")
    if (waiting) return
  }
}

moduleIntegrationTestRunner<BookingModuleService>({
  moduleName: BOOKING_MODULE,
  resolve: resolve(__dirname, ".."),
  pathToMigrations: resolve(__dirname, "../migrations"),
  testSuite: ({ service }) => {
    const theo = { beneficiary_id: "bene_theo" }

    it("the second late meal of a family's day bears no surcharge, and its price with one is refused", async () => {
      await begin(service, claimOf("cart_1", bearing()), "wallet")
      await expect(begin(service, claimOf("cart_2", bearing(theo)), "wallet")).rejects.toMatchObject({ details: { refused: [{ refusal: "price_changed" }] } })
      expect((await begin(service, claimOf("cart_3", aMeal(theo)), "wallet")).begun).toBe(true)
    })

    it("a cart that comes while another one of the family is being paid waits for its meal days, and is told that its price changed", async () => {
      await begin(service, claimOf("cart_0", bearing({ beneficiary_id: "bene_hugo" }), { customer_id: "cus_martin" }), "wallet")
      let second: Promise<unknown> | undefined
      await service.atomically(async (sql) => {
        await service.begin(sql, claimOf("cart_1", bearing()), "wallet")
        second = begin(service, claimOf("cart_2", bearing(theo)), "wallet").catch((error: unknown) => error)
        await Promise.race([second, waitingForALock(sql)])
      })
      expect(await second).toMatchObject({ details: { refused: [{ refusal: "price_changed" }] } })
    })

    it("another family, another service and a hold that gives way discharge nobody", async () => {
      await begin(service, claimOf("cart_1", bearing({ beneficiary_id: "bene_hugo" }), { customer_id: "cus_martin" }), "wallet")
      await begin(service, claimOf("cart_2", bearing({ beneficiary_id: "bene_lou", canteen_service_id: "csvc_other" })), "wallet")
      await service.hold(claimOf("cart_3", bearing({ beneficiary_id: "bene_ana" })), { minutes: 30, canExtend: true })
      expect((await begin(service, claimOf("cart_4", bearing(theo)), "wallet")).begun).toBe(true)
    })
  },
})
