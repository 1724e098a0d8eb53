import type { AuthIdentityDTO, AuthMfaDTO, IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import { type FactorSince, mayResetFactor } from "../modules/staff/rules"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import type { AdminSecondFactor, Role } from "../types/http"
import type { Staff } from "./staff"

/** A factor with the columns that core's types leave out. */
type StoredFactor = AuthMfaDTO & { auth_identity_id: string; created_at: string | Date }

/** The factor that a login must give a code of; null when it has none that was verified. */
export async function readFactor(container: MedusaContainer, authIdentityId: string | undefined): Promise<FactorSince | null> {
  const [factor] = authIdentityId ? await readFactors(container.resolve(Modules.AUTH), [authIdentityId], "enabled") : []
  return factor ? { created_at: new Date(factor.created_at) } : null
}

/** The factors of logins in one state. */
export async function readFactors(auth: IAuthModuleService, authIdentityIds: string[], status: "pending" | "enabled"): Promise<StoredFactor[]> {
  const filters = { auth_identity_id: authIdentityIds, status } as object
  return (await auth.listAuthMfa(filters, { take: authIdentityIds.length })) as StoredFactor[]
}

/** A member of staff whose factor someone may take away. */
export type FactorHolder = { user_id: string; email: string; first_name: string; role: Role; commune_ids: string[] }

/** One of those whose factor this member of staff may take away. @throws CanteenError `staff.not_found`, also for everyone else */
export async function readFactorHolder(container: MedusaContainer, staff: Staff, userId: string): Promise<FactorHolder> {
  const grant = await container.resolve<StaffModuleService>(STAFF_MODULE).readGrant(userId)
  const [user] = grant ? await container.resolve(Modules.USER).listUsers({ id: [userId] }) : []
  if (!grant || !user || !mayResetFactor(staff, grant)) throw notFound("staff", userId)
  const { role, commune_ids } = grant
  return { user_id: userId, email: user.email, first_name: user.first_name ?? "", role, commune_ids }
}

/** The logins of users, of which there may be several. */
export async function loginsOf(auth: IAuthModuleService, userIds: string[]): Promise<AuthIdentityDTO[]> {
  if (userIds.length === 0) return []
  return auth.listAuthIdentities({ $or: userIds.map((user_id) => ({ app_metadata: { user_id } })) }, { take: 10 * userIds.length })
}

/** Those whose factor this member of staff may take away, by e-mail, and whether they have one. `required` are the roles that must. */
export async function readSecondFactors(container: MedusaContainer, staff: Staff, required: readonly Role[]): Promise<AdminSecondFactor[]> {
  const grants = await container.resolve<StaffModuleService>(STAFF_MODULE).listCanteenGrants({}, { take: 10_000 })
  const theirs = new Map(grants.filter((grant) => mayResetFactor(staff, grant)).map((grant) => [grant.user_id, grant]))
  const users = await container.resolve(Modules.USER).listUsers({ id: [...theirs.keys()] }, { take: theirs.size, order: { email: "ASC" } })
  const [since, communes] = await Promise.all([factorsOf(container, users.map(({ id }) => id)), container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenCommunes({}, { select: ["id", "name"] })])
  return users.flatMap(({ id, email, first_name, last_name }) => {
    const grant = theirs.get(id)
    if (!grant) return []
    return {
      user_id: id,
      email,
      first_name: first_name ?? "",
      last_name: last_name ?? "",
      role: grant.role,
      communes: communes.filter((commune) => grant.commune_ids.includes(commune.id)).map(({ id, name }) => ({ id, name })),
      is_required: required.includes(grant.role),
      enabled_at: since.get(id) ?? null,
    }
  })
}

async function factorsOf(container: MedusaContainer, userIds: string[]): Promise<Map<string, string>> {
  const auth = container.resolve(Modules.AUTH)
  const logins = await loginsOf(auth, userIds)
  const factors = await readFactors(auth, logins.map(({ id }) => id), "enabled")
  return new Map(
    factors.flatMap(({ auth_identity_id, created_at }): [string, string][] => {
      const login = logins.find(({ id }) => id === auth_identity_id)
      return [[String(login?.app_metadata?.["user_id"]), new Date(created_at).toISOString()]]
    })
  )
}

/** The user of a login, with the communes of its role. @throws Error when there is none */
export async function readFactorOwner(container: MedusaContainer, authIdentityId: string): Promise<Omit<FactorHolder, "role">> {
  const { app_metadata } = await container.resolve(Modules.AUTH).retrieveAuthIdentity(authIdentityId)
  const user = await container.resolve(Modules.USER).retrieveUser(String(app_metadata?.["user_id"]))
  const grant = await container.resolve<StaffModuleService>(STAFF_MODULE).readGrant(user.id)
  return { user_id: user.id, email: user.email, first_name: user.first_name ?? "", commune_ids: grant?.commune_ids ?? [] }
}

/** The e-mail of a user of the admin. */
export async function readEmail(container: MedusaContainer, userId: string): Promise<string> {
  return (await container.resolve(Modules.USER).retrieveUser(userId, { select: ["email"] })).email
}
