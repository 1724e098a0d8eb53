import { notFound } from "../../types/canteen-error"
import type { Relationship } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lastGuardian } from "./household-errors"
import { noteShared } from "./shared-acts"

export type Owned = { customer_id: string; id: string }
export type GuardianRow = { customer_id: string; relationship: Relationship; created_at: Date }

/** A child has two households at most. */
export const HOUSEHOLDS = 2

/** Who answers for a beneficiary, the first one first. */
export async function guardiansOf(sql: Sql, beneficiaryId: string): Promise<GuardianRow[]> {
  return sql<GuardianRow>(
    "SELECT customer_id, relationship, created_at FROM canteen_guardianship WHERE beneficiary_id = ? AND deleted_at IS NULL ORDER BY created_at, id",
    [beneficiaryId]
  )
}

/** The guardians of each of these beneficiaries other than this customer. */
export async function otherGuardiansOf(sql: Sql, customerId: string): Promise<{ beneficiary_id: string; customer_id: string }[]> {
  return sql(
    `SELECT o.beneficiary_id, o.customer_id FROM canteen_guardianship o
     JOIN canteen_guardianship g ON g.beneficiary_id = o.beneficiary_id AND g.customer_id = ? AND g.deleted_at IS NULL
     WHERE o.customer_id <> ? AND o.deleted_at IS NULL ORDER BY o.created_at, o.id`,
    [customerId, customerId]
  )
}

/** Staff unties a guardian from a child that keeps another one. @throws CanteenError `beneficiary.not_found`, `guardian.last` */
export async function removeGuardian(sql: Sql, { customer_id, id }: Owned): Promise<void> {
  const [known] = await sql("SELECT id FROM canteen_beneficiary WHERE id = ? AND deleted_at IS NULL FOR UPDATE", [id])
  const guardians = known ? await guardiansOf(sql, id) : []
  if (!guardians.some((guardian) => guardian.customer_id === customer_id)) throw notFound("beneficiary", id)
  if (guardians.length < HOUSEHOLDS) throw lastGuardian()
  await untie(sql, { customer_id, id }, { by: null, action: "removed" })
}

/** Deletes a guardianship with what it agreed to and whom it invited. The beneficiary must be locked. */
export async function untie(sql: Sql, { customer_id, id }: Owned, act: { by: string | null; action: "left" | "removed" }): Promise<void> {
  await noteShared(sql, { beneficiary_id: id, ...act })
  await sql("DELETE FROM canteen_custody_plan WHERE beneficiary_id = ?", [id])
  await sql("DELETE FROM canteen_guardian_invitation WHERE beneficiary_id = ? AND invited_by = ?", [id, customer_id])
  await sql("DELETE FROM canteen_guardianship WHERE beneficiary_id = ? AND customer_id = ?", [id, customer_id])
}
