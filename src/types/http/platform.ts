import type { Cents, Named } from "./common"
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
