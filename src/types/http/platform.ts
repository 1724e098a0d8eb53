import type { Role } from "./admin"
import type { Cents, Instant, Named } from "./common"
import type { SchoolZone } from "./calendar"

/** GET, POST /admin/canteen/communes, POST /admin/canteen/communes/:id */
export type AdminCommune = { id: string; name: string; slug: string; zone: SchoolZone; alsace_moselle: boolean; payee: Named }
export type AdminCommunesResponse = { communes: AdminCommune[] }
export type AdminCommuneResponse = { commune: AdminCommune }

/** GET, POST /admin/canteen/payees, POST /admin/canteen/payees/:id */
export type AdminPayee = {
  id: string
  name: string
  slug: string
  top_up_min_cents: Cents
  top_up_max_cents: Cents
  wallet_cap_cents: Cents
  /** Its own account at the card processor, as the server's configuration names it; null for the platform's. */
  card_account: string | null
  communes: Named[]
}
export type AdminPayeesResponse = { payees: AdminPayee[] }
export type AdminPayeeResponse = { payee: AdminPayee }

/** GET, POST /admin/canteen/api-keys: secret keys, which reach our pages alone. Without role a key is refused everywhere. */
export type AdminApiKey = {
  id: string
  title: string
  /** The two ends of its token. */
  redacted: string
  role: Role | null
  commune_ids: string[]
  created_at: Instant
  last_used_at: Instant | null
}
export type AdminApiKeysResponse = { api_keys: AdminApiKey[] }
export type AdminApiKeyRequest = { title: string; role: Exclude<Role, "platform_admin" | "platform_finance">; commune_ids: string[] }
/** The token is answered once, and never again. */
export type AdminApiKeyResponse = { api_key: AdminApiKey; token: string }
