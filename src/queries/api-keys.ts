import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"
import type { AdminApiKey } from "../types/http"

/** Every secret key that is not revoked, newest first; one that was made elsewhere has no role, and is refused everywhere. */
export async function readAdminApiKeys(container: MedusaContainer, filter: { id?: string } = {}): Promise<AdminApiKey[]> {
  const keys = await container.resolve(Modules.API_KEY).listApiKeys({ ...filter, type: ApiKeyType.SECRET }, { order: { created_at: "DESC" } })
  const alive = keys.filter(({ revoked_at }) => !revoked_at || new Date(revoked_at).getTime() > Date.now())
  const grants = await container.resolve<StaffModuleService>(STAFF_MODULE).listCanteenGrants({ user_id: alive.map(({ id }) => id) })
  return alive.map(({ id, title, redacted, created_at, last_used_at }) => {
    const grant = grants.find(({ user_id }) => user_id === id)
    return {
      id,
      title,
      redacted,
      role: grant?.role ?? null,
      commune_ids: grant?.commune_ids ?? [],
      created_at: new Date(created_at).toISOString(),
      last_used_at: last_used_at ? new Date(last_used_at).toISOString() : null,
    }
  })
}

/** One of them. @throws CanteenError `api_key.not_found`, also for a publishable or a revoked one */
export async function readAdminApiKey(container: MedusaContainer, id: string): Promise<AdminApiKey> {
  const [key] = await readAdminApiKeys(container, { id })
  if (!key) throw notFound("api_key", id)
  return key
}
