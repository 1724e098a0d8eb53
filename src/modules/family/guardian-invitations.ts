import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Day, Relationship } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockBeneficiary } from "./beneficiary-edit"
import { lockOpenAccount } from "./decision"
import { unknownRelationship } from "./errors"
import { HOUSEHOLDS, type Owned, guardiansOf } from "./guardians"
import { childOnly, invitationEnded, invitationOfOtherAddress, ownAddress, twoGuardians } from "./household-errors"
import { audienceOf, toRelationship } from "./rules"
import { noteShared } from "./shared-acts"

/** How long an invitation can be accepted. */
export const GUARDIAN_INVITATION_DAYS = 7

/** `own_email` is the address of whoever invites. */
export type GuardianInvitationInput = { email: string; own_email: string; relationship: string; token_hash: string; today: Day }
/** `email` is the address of whoever accepts. Without `relationship` it is what the invitation says. */
export type GuardianAcceptance = { customer_id: string; email: string; token_hash: string; relationship?: string }
export type InvitationRow = { id: string; email: string; relationship: Relationship; expires_at: Date; expired: boolean }
type Found = { id: string; beneficiary_id: string; invited_by: string; email: string; relationship: Relationship; status: string; open: boolean }

/**
 * Writes an invitation in place of the child's former one; answers its id. Nothing looks whether the address has an account.
 * @throws CanteenError `beneficiary.not_found`, `account.closed`, `guardian.child_only`, `guardian.already_two`, `guardian.own_address`, `relationship.unknown`
 */
export async function inviteGuardian(sql: Sql, owned: Owned, input: GuardianInvitationInput): Promise<string> {
  const relationship = readRelationship(input.relationship)
  const child = await lockBeneficiary(sql, owned)
  if (audienceOf(child, input.today) !== "child") throw childOnly()
  if ((await guardiansOf(sql, owned.id)).length >= HOUSEHOLDS) throw twoGuardians()
  if (input.email === input.own_email.toLowerCase()) throw ownAddress()
  await sql("DELETE FROM canteen_guardian_invitation WHERE beneficiary_id = ? AND status = 'waiting'", [owned.id])
  const id = generateEntityId(undefined, "ginv")
  await sql(
    `INSERT INTO canteen_guardian_invitation (id, beneficiary_id, invited_by, email, relationship, token_hash, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, now() + interval '${GUARDIAN_INVITATION_DAYS} days')`,
    [id, owned.id, owned.customer_id, input.email, relationship, input.token_hash]
  )
  return id
}

/** Deletes an invitation that waits; its link opens nothing any more. @throws CanteenError `guardian_invitation.not_found`, also for another's */
export async function withdrawInvitation(sql: Sql, { customer_id, id }: Owned, invitationId: string): Promise<void> {
  const gone = await sql(
    "DELETE FROM canteen_guardian_invitation WHERE id = ? AND beneficiary_id = ? AND invited_by = ? AND status = 'waiting' RETURNING id",
    [invitationId, id, customer_id]
  )
  if (gone.length === 0) throw notFound("guardian_invitation", invitationId)
}

/** The invitation of this guardian that waits for an answer, also once it is too old. */
export async function invitationsOf(sql: Sql, { customer_id, id }: Owned): Promise<InvitationRow[]> {
  return sql<InvitationRow>(
    `SELECT id, email, relationship, expires_at, expires_at <= now() AS expired FROM canteen_guardian_invitation
     WHERE beneficiary_id = ? AND invited_by = ? AND status = 'waiting' AND deleted_at IS NULL`,
    [id, customer_id]
  )
}

/**
 * Makes the holder of a link a guardian of its child; answers the beneficiary's id. Sent again by the same one, without effect. The address of an accepted
 * invitation is forgotten.
 * @throws CanteenError `guardian_invitation.ended` for any other link, `guardian_invitation.other_address`, `account.missing`, `account.closed`
 */
export async function acceptInvitation(sql: Sql, { customer_id, email, token_hash, relationship }: GuardianAcceptance): Promise<string> {
  await lockOpenAccount(sql, customer_id)
  const known = await findInvitation(sql, token_hash)
  if (!known) throw invitationEnded()
  await sql("SELECT id FROM canteen_beneficiary WHERE id = ? FOR UPDATE", [known.beneficiary_id])
  // Read again under the child's lock: another request may have accepted or withdrawn it meanwhile.
  const invitation = await findInvitation(sql, token_hash)
  if (!invitation) throw invitationEnded()
  const guardians = await guardiansOf(sql, invitation.beneficiary_id)
  const isGuardian = guardians.some((guardian) => guardian.customer_id === customer_id)
  if (invitation.status === "accepted" && isGuardian) return invitation.beneficiary_id
  if (!invitation.open || guardians.length >= HOUSEHOLDS) throw invitationEnded()
  if (invitation.email !== email.toLowerCase()) throw invitationOfOtherAddress()
  const what = relationship === undefined ? invitation.relationship : readRelationship(relationship)
  await sql("UPDATE canteen_guardian_invitation SET status = 'accepted', email = '', updated_at = now() WHERE id = ?", [invitation.id])
  await sql("INSERT INTO canteen_guardianship (id, beneficiary_id, customer_id, relationship) VALUES (?, ?, ?, ?)", [
    generateEntityId(undefined, "guard"),
    invitation.beneficiary_id,
    customer_id,
    what,
  ])
  await noteShared(sql, { beneficiary_id: invitation.beneficiary_id, by: customer_id, action: "joined" })
  return invitation.beneficiary_id
}

/** `open`: it waits, is not too old by the database's clock, and who sent it is still a guardian with an open account. */
async function findInvitation(sql: Sql, tokenHash: string): Promise<Found | undefined> {
  const [found] = await sql<Found>(
    `SELECT i.id, i.beneficiary_id, i.invited_by, i.email, i.relationship, i.status, i.status = 'waiting' AND i.expires_at > now() AND EXISTS (
       SELECT 1 FROM canteen_guardianship g JOIN canteen_family_account a ON a.customer_id = g.customer_id AND a.status <> 'closed' AND a.deleted_at IS NULL
       WHERE g.beneficiary_id = i.beneficiary_id AND g.customer_id = i.invited_by AND g.deleted_at IS NULL) AS open
     FROM canteen_guardian_invitation i WHERE i.token_hash = ? AND i.deleted_at IS NULL`,
    [tokenHash]
  )
  return found
}

function readRelationship(value: string): Relationship {
  const relationship = toRelationship(value)
  if (!relationship) throw unknownRelationship("relationship", value)
  return relationship
}

/** A family leaves: whoever it invited and did not answer is forgotten. */
export async function forgetInvitations(sql: Sql, customerId: string): Promise<void> {
  await sql("DELETE FROM canteen_guardian_invitation WHERE invited_by = ? AND status = 'waiting'", [customerId])
}
