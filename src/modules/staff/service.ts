import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Role } from "../../types/http"
import { communesRequired } from "./errors"
import { AuditEntry } from "./models/audit-entry"
import { Grant } from "./models/grant"
import { seesEveryCommune } from "./rules"

export type GrantRow = InferTypeOf<typeof Grant>
export type AuditEntryRow = InferTypeOf<typeof AuditEntry>

/** What a user is granted. `commune_ids` is ignored for the platform's roles. */
export type GrantInput = { user_id: string; role: Role; commune_ids?: string[]; payee_ids?: string[] }

/** One act of a member of staff. `details` holds no family data: ids, statuses and reasons only. */
export type Act = { user_id: string; action: string; subject_id: string; commune_id: string | null; details?: Record<string, unknown> }

/** Who among Medusa's users is staff, of which communes, and what they did. */
class StaffModuleService extends MedusaService({ CanteenGrant: Grant, CanteenAuditEntry: AuditEntry }) {
  /** The grant of a user, read at each request; null for a user who is not staff. */
  async readGrant(userId: string): Promise<GrantRow | null> {
    if (userId === "") return null
    const [grant] = await this.listCanteenGrants({ user_id: userId }, { take: 1 })
    return grant ?? null
  }

  /** Gives a user its role, in place of the former one. @throws CanteenError `grant.communes_required` */
  async grant({ user_id, role, commune_ids = [], payee_ids = [] }: GrantInput): Promise<GrantRow> {
    if (!seesEveryCommune(role) && commune_ids.length === 0) throw communesRequired(role)
    const data = { role, commune_ids: seesEveryCommune(role) ? [] : commune_ids, payee_ids }
    const known = await this.readGrant(user_id)
    return known ? this.updateCanteenGrants({ id: known.id, ...data }) : this.createCanteenGrants({ user_id, ...data })
  }

  /** Takes a user's role away: from the next request on the gate refuses everything. */
  async revoke(userId: string): Promise<void> {
    const known = await this.readGrant(userId)
    if (known) await this.deleteCanteenGrants(known.id)
  }

  /** Adds acts to the audit log, which nothing can change afterwards. */
  async record(acts: Act[]): Promise<AuditEntryRow[]> {
    return this.createCanteenAuditEntries(acts.map((act) => ({ ...act, details: act.details ?? null })))
  }
}

export default StaffModuleService
