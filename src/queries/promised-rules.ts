import type { MedusaContainer } from "@medusajs/framework/types"
import type { PreparedService } from "../decisions/service-day"
import { COMMUNE_MODULE } from "../modules/commune"
import type { Rulebook } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"

type Booked = { decided_under: Record<string, unknown> }
/** The rules that a booked meal was promised, on its service's calendar of today. */
export type PromisedRules = (booking: Booked, service: PreparedService) => PreparedService["rules"]

/**
 * A family cancels a meal under the rules it booked it under, whatever was published or withdrawn since. Where the booking names no
 * rulebook, the one that governs now decides. One SQL statement, none where all rulebooks are among those `known` already.
 */
export async function readPromisedRules(
  container: MedusaContainer,
  bookings: readonly Booked[],
  known: readonly { id: string; rulebook: Rulebook }[] = []
): Promise<PromisedRules> {
  const at = new Map(known.map(({ id, rulebook }) => [id, rulebook]))
  const missing = bookings.flatMap((booking) => rulebookIdOf(booking) ?? []).filter((id) => !at.has(id))
  const read = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRulebooksOf(missing)
  const rulebooks = new Map([...at, ...read])
  const prepared = new Map<string, PreparedService["rules"]>()
  return (booking, service) => {
    const id = rulebookIdOf(booking)
    const rulebook = id === null ? undefined : rulebooks.get(id)
    if (id === null || !rulebook) return service.rules
    const rules = prepared.get(id) ?? service.rulesUnder(rulebook)
    prepared.set(id, rules)
    return rules
  }
}

function rulebookIdOf({ decided_under }: Booked): string | null {
  const { rulebook_id: id } = decided_under
  return typeof id === "string" ? id : null
}
