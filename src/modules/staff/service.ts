import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Role } from "../../types/http"
import { type EntityManager, type Sql, sqlOf } from "../../types/sql"
import { communesRequired } from "./errors"
import { API_KEY_ID, type Acceptance, type Accepted, type Removal, type Removed, acceptInvitation, removeMember } from "./membership"
import { AuditEntry } from "./models/audit-entry"
import { Grant } from "./models/grant"
import { Invitation } from "./models/invitation"
import { originNow } from "./origin"
import { seesEveryCommune } from "./rules"

export type GrantRow = InferTypeOf<typeof Grant>
export type AuditEntryRow = InferTypeOf<typeof AuditEntry>
export type InvitationRow = InferTypeOf<typeof Invitation>

/** What a user is granted. `commune_ids` is ignored for the platform's roles. */
export type GrantInput = { user_id: string; role: Role; commune_ids?: string[]; payee_ids?: string[] }

/** One act of a member of staff. `details` holds no family data: ids, statuses and reasons only. */
export type Act = { user_id: string; action: string; subject_id: string; commune_id: string | null; details?: Record<string, unknown> }

export type InvitationInput = { email: string; role: Role; commune_ids: string[]; invited_by: string; token_hash: string }

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7

type Dependencies = { baseRepository: DAL.RepositoryService }

/** Who among Medusa's users is staff, of which communes, who is invited, and what they did. */
class StaffModuleService extends MedusaService({ CanteenGrant: Grant, CanteenAuditEntry: AuditEntry, CanteenInvitation: Invitation }) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

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

  /** The people who work in one of these communes, or everywhere with `null`; secret API keys are no people. */
  async members(communeIds: string[] | null): Promise<GrantRow[]> {
    const people = `user_id NOT LIKE '${API_KEY_ID}%' AND deleted_at IS NULL`
    return this.atomically((sql) =>
      communeIds === null
        ? sql<GrantRow>(`SELECT * FROM canteen_grant WHERE ${people} ORDER BY created_at, id`)
        : sql<GrantRow>(`SELECT * FROM canteen_grant WHERE ${people} AND commune_ids && ?::text[] ORDER BY created_at, id`, [communeIds])
    )
  }

  /** The invitations that nobody has accepted yet and that offer nothing outside these communes; every one with `null`. */
  async invitations(communeIds: string[] | null): Promise<InvitationRow[]> {
    const waiting = await this.listCanteenInvitations({ status: "waiting" }, { order: { created_at: "ASC", id: "ASC" } })
    if (communeIds === null) return waiting
    return waiting.filter(({ role, commune_ids }) => !seesEveryCommune(role) && commune_ids.every((id) => communeIds.includes(id)))
  }

  /** Writes an invitation that can be accepted for `INVITATION_DAYS`. */
  async invite(input: InvitationInput): Promise<InvitationRow> {
    if (!seesEveryCommune(input.role) && input.commune_ids.length === 0) throw communesRequired(input.role)
    return this.createCanteenInvitations({ ...input, commune_ids: seesEveryCommune(input.role) ? [] : input.commune_ids, expires_at: await this.endOfInvitation() })
  }

  /** Gives a waiting invitation another link, and its whole time again; false when it waits no more. The former link opens nothing. */
  async renewInvitation(id: string, tokenHash: string): Promise<boolean> {
    const renewed = await this.atomically((sql) =>
      sql(
        `UPDATE canteen_invitation SET token_hash = ?, expires_at = now() + interval '${INVITATION_DAYS} days', updated_at = now()
         WHERE id = ? AND status = 'waiting' RETURNING id`,
        [tokenHash, id]
      )
    )
    return renewed.length > 0
  }

  /** Withdraws an invitation; false when it waits no more. */
  async withdrawInvitation(id: string): Promise<boolean> {
    const withdrawn = await this.atomically((sql) =>
      sql("UPDATE canteen_invitation SET status = 'withdrawn', updated_at = now() WHERE id = ? AND status = 'waiting' RETURNING id", [id])
    )
    return withdrawn.length > 0
  }

  /** The invitation that a link can still accept, by the database's clock; null for any other link. */
  async openInvitation(tokenHash: string): Promise<InvitationRow | null> {
    const [invitation] = await this.atomically((sql) =>
      sql<InvitationRow>("SELECT * FROM canteen_invitation WHERE token_hash = ? AND status = 'waiting' AND expires_at > now() AND deleted_at IS NULL", [tokenHash])
    )
    return invitation ?? null
  }

  /** Takes an invitation and gives its role. @throws CanteenError `invitation.ended`, `invitation.other_role` */
  async accept(acceptance: Acceptance): Promise<Accepted> {
    return this.atomically((sql) => acceptInvitation(sql, acceptance))
  }

  /** Takes a person away from communes. @throws CanteenError `staff.not_found`, `staff.last_manager` */
  async remove(removal: Removal): Promise<Removed> {
    return this.atomically((sql) => removeMember(sql, removal))
  }

  /** Adds acts to the audit log, with the address of the request that they belong to; nothing can change them afterwards. */
  async record(acts: Act[]): Promise<AuditEntryRow[]> {
    const origin = originNow()
    if (origin && acts.length > 0) origin.recorded = true
    return this.createCanteenAuditEntries(acts.map((act) => ({ ...act, details: act.details ?? null, ip: origin?.ip ?? null })))
  }

  /** When each of these users last did something that was recorded, in these communes or anywhere with `null`. */
  async lastActs(userIds: string[], communeIds: string[] | null): Promise<Map<string, Date>> {
    const rows = await this.atomically((sql) =>
      sql<{ user_id: string; at: Date }>(
        `SELECT user_id, max(created_at) AS at FROM canteen_audit_entry
         WHERE user_id = ANY(?) AND (?::boolean OR commune_id = ANY(?)) GROUP BY user_id`,
        [userIds, communeIds === null, communeIds ?? []]
      )
    )
    return new Map(rows.map(({ user_id, at }) => [user_id, at]))
  }

  private async endOfInvitation(): Promise<Date> {
    const [row] = await this.atomically((sql) => sql<{ at: Date }>(`SELECT now() + interval '${INVITATION_DAYS} days' AS at`))
    if (!row) throw new Error("the database told no time")
    return row.at
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

export default StaffModuleService
