import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import { permissionsOf, seesEveryCommune } from "../modules/staff/rules"
import type StaffModuleService from "../modules/staff/service"
import { CanteenError } from "../types/canteen-error"
import { CommuneScope } from "../types/commune-scope"
import type { MeResponse, Role } from "../types/http"

/** A user of the admin whose grant was read for this request. */
export type Staff = { user_id: string; role: Role; commune_ids: string[]; payee_ids: string[] }

/** The grant of a user as it is in the database now; null for a user who is not staff. */
export async function readStaff(container: MedusaContainer, userId: string): Promise<Staff | null> {
  const grant = await container.resolve<StaffModuleService>(STAFF_MODULE).readGrant(userId)
  return grant && { user_id: grant.user_id, role: grant.role, commune_ids: grant.commune_ids, payee_ids: grant.payee_ids }
}

/**
 * The communes that a member of staff may see; the platform's roles get every commune, one by one.
 * @throws CanteenError `scope.empty` (403) when there is none
 */
export async function readScope(container: MedusaContainer, staff: Staff): Promise<CommuneScope> {
  const ids = seesEveryCommune(staff.role) ? await readCommuneIds(container) : staff.commune_ids
  if (ids.length === 0) throw new CanteenError("forbidden", "scope.empty", "There is no commune that this user may see")
  return new CommuneScope(ids)
}

/** Who the caller is, where and for what. */
export async function readMe(container: MedusaContainer, staff: Staff): Promise<MeResponse> {
  const catalogue = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue()
  const visible = catalogue.filter(({ id }) => seesEveryCommune(staff.role) || staff.commune_ids.includes(id))
  return {
    grant: { role: staff.role, commune_ids: visible.map(({ id }) => id) },
    communes: visible.map(({ id, name, slug, canteen_services }) => ({
      id,
      name,
      slug,
      canteen_services: canteen_services.map((service) => ({
        id: service.id,
        name: service.name,
        slug: service.slug,
        offered_on: service.offered_on,
      })),
    })),
    permissions: permissionsOf(staff.role),
  }
}

async function readCommuneIds(container: MedusaContainer): Promise<string[]> {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  return (await communes.listCanteenCommunes({}, { select: ["id"] })).map(({ id }) => id)
}
