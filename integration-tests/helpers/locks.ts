import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { eventually } from "./eventually"

/** Waits until transactions of this database wait for a lock, as many as `howMany`. */
export async function someoneWaits(container: MedusaContainer, howMany = 1): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await eventually(async () => {
    const { rows } = await knex.raw("SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
    if (rows[0].count < howMany) throw new Error(`${rows[0].count} of ${howMany} wait for a lock`)
  })
}
