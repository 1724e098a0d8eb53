import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import { offeredOn } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { Named } from "../types/http"

/** A canteen service as those who manage its calendar know it. */
export type ManagedService = { id: string; name: string; capacity: number | null; offered_on_id: string | null; commune: Named }

/**
 * These services of the caller's communes.
 * @throws CanteenError `canteen_service.not_found`, also for another commune's
 */
async function readManagedServices(container: MedusaContainer, communeIds: string[], ids: string[]): Promise<ManagedService[]> {
  const wanted = [...new Set(ids)]
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ id: wanted, commune_id: communeIds }, { relations: ["commune"] })
  const missing = wanted.find((id) => !rows.some((row) => row.id === id))
  if (missing) throw notFound("canteen_service", missing)
  return rows.map(({ id, name, capacity, offered_on_id, commune }) => ({ id, name, capacity, offered_on_id, commune: { id: commune.id, name: commune.name } }))
}

/** One service of the caller's communes. @throws CanteenError `canteen_service.not_found` */
export async function readManagedService(container: MedusaContainer, communeIds: string[], id: string): Promise<ManagedService> {
  const [service] = await readManagedServices(container, communeIds, [id])
  if (!service) throw notFound("canteen_service", id)
  return service
}

/**
 * The services among these that have meal days of their own. One that is booked on the days of another goes with that one, which must be asked too.
 * @throws CanteenError `canteen_service.not_found`, `calendar.offered_on`
 */
export async function readHosts(container: MedusaContainer, communeIds: string[], asked: { ids: string[]; field: string }): Promise<ManagedService[]> {
  const services = await readManagedServices(container, communeIds, asked.ids)
  const alone = services.find(({ offered_on_id }) => offered_on_id !== null && !asked.ids.includes(offered_on_id))
  if (alone) {
    const [host] = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenServices({ id: alone.offered_on_id ?? "" })
    throw offeredOn(asked.field, alone.name, host?.name ?? "")
  }
  return services.filter(({ offered_on_id }) => offered_on_id === null)
}

/** Services that are booked on the meal days of this one. */
export async function readGuests(container: MedusaContainer, hostId: string): Promise<Named[]> {
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ offered_on_id: hostId }, { select: ["id", "name"], order: { rank: "ASC" } })
  return rows.map(({ id, name }) => ({ id, name }))
}
