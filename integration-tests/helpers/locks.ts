import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eventually } from "./eventually"

/** Waits until a transaction of this database waits for a lock. */
export async function someoneWaits(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await eventually(async () => {
    const { rows } = await knex.raw("SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
    if (rows[0].count === 0) throw new Error("nobody waits for a lock")
  })
}
