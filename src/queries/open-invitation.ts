import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { Role } from "../types/http"

/** What a link offers, to whoever holds it. `known`: its address has an account that works here already. */
export type OpenInvitation = { email: string; role: Role; communes: string[]; known: boolean }

/** The invitation that a link can still accept, by the hash of its token; null for any other. */
export async function readOpenInvitation(container: MedusaContainer, tokenHash: string): Promise<OpenInvitation | null> {
  const staff = container.resolve<StaffModuleService>(STAFF_MODULE)
  const invitation = await staff.openInvitation(tokenHash)
  if (!invitation) return null
  const { email, role, commune_ids } = invitation
  const [communes, [user]] = await Promise.all([
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenCommunes({ id: commune_ids }, { select: ["id", "name"], order: { name: "ASC" } }),
    container.resolve(Modules.USER).listUsers({ email }, { take: 1 }),
  ])
  const known = user !== undefined && (await staff.readGrant(user.id)) !== null
  return { email, role, communes: communes.map(({ name }) => name), known }
}
