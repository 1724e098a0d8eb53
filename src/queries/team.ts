import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import { rolesGivenBy, seesEveryCommune } from "../modules/staff/rules"
import type { GrantRow, InvitationRow } from "../modules/staff/service"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { Named, StaffInvitation, StaffMember, StaffResponse } from "../types/http"
import type { Staff } from "./staff"

export type User = { id: string; email: string; first_name: string | null; last_name: string | null }

/** Whoever works in the caller's communes, or is invited to, and what the caller may give. Of the platform's roles only the platform knows. */
export async function readTeam(container: MedusaContainer, caller: Staff, communes: CommuneScope): Promise<StaffResponse> {
  const service = container.resolve<StaffModuleService>(STAFF_MODULE)
  const reach = reachOf(caller, communes)
  const [grants, invitations, named] = await Promise.all([service.members(reach), service.invitations(reach), readNames(container, communes)])
  const ids = grants.map(({ user_id }) => user_id)
  const [users, acts] = await Promise.all([readUsers(container, ids), service.lastActs(ids, reach)])
  return {
    staff: grants.map((grant) => toMember(grant, { user: users.get(grant.user_id), named, last_act: acts.get(grant.user_id) })),
    invitations: invitations.map((invitation) => toStaffInvitation(invitation, named)),
    roles: rolesGivenBy(caller.role),
    communes: named,
  }
}

/** An invitation within reach of the caller. @throws CanteenError `invitation.not_found` */
export async function readInvitation(container: MedusaContainer, reach: { caller: Staff; communes: CommuneScope }, id: string): Promise<StaffInvitation> {
  const { caller, communes } = reach
  const waiting = await container.resolve<StaffModuleService>(STAFF_MODULE).invitations(reachOf(caller, communes))
  const invitation = waiting.find((one) => one.id === id)
  if (!invitation) throw notFound("invitation", id)
  return toStaffInvitation(invitation, await readNames(container, communes))
}

/** Users by their ids, those that were removed too. */
export async function readUsers(container: MedusaContainer, ids: string[]): Promise<Map<string, User>> {
  const users = await container.resolve(Modules.USER).listUsers({ id: ids }, { withDeleted: true, take: ids.length })
  return new Map(users.map(({ id, email, first_name, last_name }) => [id, { id, email, first_name, last_name }]))
}

/** The communes of a scope by their names. */
export async function readNames(container: MedusaContainer, communes: CommuneScope): Promise<Named[]> {
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenCommunes({ id: communes.toArray() }, { select: ["id", "name"], order: { name: "ASC" } })
  return rows.map(({ id, name }) => ({ id, name }))
}

/** The communes that limit the caller; null for the platform's roles, which also see what belongs to none. */
export function reachOf(caller: Staff, communes: CommuneScope): string[] | null {
  return seesEveryCommune(caller.role) ? null : communes.toArray()
}

function toMember(grant: GrantRow, { user, named, last_act }: { user: User | undefined; named: Named[]; last_act: Date | undefined }): StaffMember {
  return {
    id: grant.user_id,
    email: user?.email ?? "",
    first_name: user?.first_name ?? null,
    last_name: user?.last_name ?? null,
    role: grant.role,
    communes: named.filter(({ id }) => grant.commune_ids.includes(id)),
    last_act_at: last_act ? last_act.toISOString() : null,
  }
}

function toStaffInvitation({ id, email, role, commune_ids, expires_at }: InvitationRow, named: Named[]): StaffInvitation {
  const end = new Date(expires_at)
  return { id, email, role, communes: named.filter((commune) => commune_ids.includes(commune.id)), expires_at: end.toISOString(), expired: end.getTime() <= new Date().getTime() }
}
