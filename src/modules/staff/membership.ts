import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Role } from "../../types/http"
import type { Sql } from "../../types/sql"
import { invitationEnded, lastManager, otherRole } from "./errors"
import { seesEveryCommune } from "./rules"

/** Secret API keys have grants too, under their own ids: no person answers for a commune there. */
export const API_KEY_ID = "apk_"

type Locked = { id: string; user_id: string; role: Role; commune_ids: string[] }

export type Acceptance = { token_hash: string; user_id: string }
export type Accepted = { id: string; role: Role; commune_ids: string[] }

/**
 * Takes an invitation and gives its role, in one transaction: whoever comes second finds it used. Communes are added to a grant of the same role.
 * @throws CanteenError `invitation.ended`, `invitation.other_role`
 */
export async function acceptInvitation(sql: Sql, { token_hash, user_id }: Acceptance): Promise<Accepted> {
  const [invitation] = await sql<Accepted>(
    `UPDATE canteen_invitation SET status = 'accepted', updated_at = now()
     WHERE token_hash = ? AND status = 'waiting' AND expires_at > now() AND deleted_at IS NULL RETURNING id, role, commune_ids`,
    [token_hash]
  )
  if (!invitation) throw invitationEnded()
  const [grant] = await sql<Locked>("SELECT id, role, commune_ids FROM canteen_grant WHERE user_id = ? AND deleted_at IS NULL FOR UPDATE", [user_id])
  if (!grant) {
    await sql("INSERT INTO canteen_grant (id, user_id, role, commune_ids, payee_ids) VALUES (?, ?, ?, ?::text[], '{}')", [
      generateEntityId("", "grant"),
      user_id,
      invitation.role,
      invitation.commune_ids,
    ])
  } else if (grant.role === invitation.role) {
    const commune_ids = [...new Set([...grant.commune_ids, ...invitation.commune_ids])]
    await sql("UPDATE canteen_grant SET commune_ids = ?::text[], updated_at = now() WHERE id = ?", [commune_ids, grant.id])
  } else throw otherRole()
  return invitation
}

/** Who is taken away from which communes. `of_platform` may take a role of the platform away, and leave a commune without a manager. */
export type Removal = { user_id: string; commune_ids: string[]; of_platform: boolean }
export type Removed = { role: Role; commune_ids: string[]; gone: boolean }

/**
 * Takes a person away from communes, and the invitations that it sent for them; `gone` when nothing is left. The grants of every manager concerned are
 * locked, so that two who remove each other do not both succeed. @throws CanteenError `staff.not_found`, `staff.last_manager`
 */
export async function removeMember(sql: Sql, { user_id, commune_ids, of_platform }: Removal): Promise<Removed> {
  const locked = await sql<Locked>(
    `SELECT id, user_id, role, commune_ids FROM canteen_grant
     WHERE deleted_at IS NULL AND (user_id = ? OR role = 'platform_admin' OR (role = 'manager' AND commune_ids && ?::text[])) ORDER BY id FOR UPDATE`,
    [user_id, commune_ids]
  )
  const grant = locked.find((one) => one.user_id === user_id)
  const others = locked.filter((one) => one.user_id !== user_id && !one.user_id.startsWith(API_KEY_ID))
  if (!grant || grant.user_id.startsWith(API_KEY_ID) || (seesEveryCommune(grant.role) && !of_platform)) throw notFound("staff", user_id)
  const taken = grant.commune_ids.filter((id) => commune_ids.includes(id))
  const left = grant.commune_ids.filter((id) => !taken.includes(id))
  if (!seesEveryCommune(grant.role) && taken.length === 0) throw notFound("staff", user_id)
  if (grant.role === "platform_admin" && !others.some(({ role }) => role === "platform_admin")) throw lastManager("platform")
  const orphan = taken.find((id) => !others.some(({ role, commune_ids: own }) => role === "manager" && own.includes(id)))
  if (grant.role === "manager" && !of_platform && orphan !== undefined) throw lastManager(orphan)
  await sql(
    `UPDATE canteen_invitation SET status = 'withdrawn', updated_at = now()
     WHERE invited_by = ? AND status = 'waiting' AND (?::boolean OR commune_ids && ?::text[])`,
    [user_id, left.length === 0, taken]
  )
  if (left.length === 0) await sql("DELETE FROM canteen_grant WHERE id = ?", [grant.id])
  else await sql("UPDATE canteen_grant SET commune_ids = ?::text[], updated_at = now() WHERE id = ?", [left, grant.id])
  return { role: grant.role, commune_ids: taken, gone: left.length === 0 }
}
