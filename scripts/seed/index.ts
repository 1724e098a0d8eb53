import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { seedBookings } from "./bookings"
import { seedCalendar } from "./calendar"
import { seedCommunes } from "./communes"
import { seedDiets } from "./diets"
import { seedFamilies } from "./families"
import { seedIdentities } from "./identities"
import { seedPapers } from "./papers"
import { seedPlatform } from "./platform"
import { seedQuotients } from "./quotients"
import { seedStaff } from "./staff"
import { seedWaitingList } from "./waiting-list"

/**
 * Fills an empty database with the demonstration, through the application's own workflows, and writes what the launcher needs to
 * the file that `SEED_OUTPUT` names. Run by `medusa exec`.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const output = process.env["SEED_OUTPUT"]
  if (!output) throw new Error("SEED_OUTPUT must name the file to write")
  const platform = await seedPlatform(container)
  const communes = await seedCommunes(container, platform.sales_channel_id)
  const staff = await seedStaff(container, communes)
  await seedIdentities(container, communes)
  await seedCalendar(container, communes)
  const families = await seedFamilies(container, communes)
  await seedQuotients(container, families.quotients)
  await seedPapers(container, { communes, ...families })
  await seedDiets(container, { communes, ...families })
  await seedBookings(container, { ...platform, families: families.eaters })
  await seedWaitingList(container, { ...platform, communes, families: families.eaters })
  const { publishable_key, region_id, card_provider_id } = platform
  writeFileSync(output, JSON.stringify({ publishable_key, region_id, card_provider_id, logins: { ...staff, ...families.logins } }, null, 2))
}
