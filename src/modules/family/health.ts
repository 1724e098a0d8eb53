import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { Sql } from "../../types/sql"
import { lockBeneficiary } from "./beneficiary-edit"
import type { SealedHealth } from "./health-seal"
import { noteShared } from "./shared-acts"

/** A row of health data, still encrypted. */
export type HealthRow = SealedHealth & { beneficiary_id: string; consent_version: string; consent_by: string; consent_at: Date }

/** Who consents to which text, when, and what is then kept. */
export type HealthInput = { sealed: SealedHealth; consent: { version: string; at: Date } }

type Owned = { customer_id: string; id: string }

const COLUMNS = "beneficiary_id, key_id, sealed, consent_version, consent_by, consent_at"

/** Keeps the health data of a beneficiary in place of the former; answers the act that was noted for its other household. @throws CanteenError `beneficiary.not_found`, `account.closed` */
export async function keepHealth(sql: Sql, owned: Owned, { sealed, consent }: HealthInput): Promise<string | null> {
  await lockBeneficiary(sql, owned)
  await sql(
    `INSERT INTO canteen_health_record (id, beneficiary_id, key_id, sealed, consent_version, consent_by, consent_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (beneficiary_id) WHERE deleted_at IS NULL DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed, consent_version = excluded.consent_version,
       consent_by = excluded.consent_by, consent_at = excluded.consent_at, updated_at = now()`,
    [generateEntityId(undefined, "health"), owned.id, sealed.key_id, sealed.sealed, consent.version, owned.customer_id, consent.at]
  )
  return noteShared(sql, { beneficiary_id: owned.id, by: owned.customer_id, action: "health_told" })
}

/** Deletes the health data of a beneficiary, also from a closed account; answers the act that was noted for its other household. @throws CanteenError `beneficiary.not_found` */
export async function forgetHealth(sql: Sql, { customer_id, id }: Owned): Promise<string | null> {
  const [own] = await sql("SELECT id FROM canteen_guardianship WHERE customer_id = ? AND beneficiary_id = ? AND deleted_at IS NULL", [customer_id, id])
  if (!own) throw notFound("beneficiary", id)
  const gone = await sql("DELETE FROM canteen_health_record WHERE beneficiary_id = ? RETURNING id", [id])
  return gone.length === 0 ? null : noteShared(sql, { beneficiary_id: id, by: customer_id, action: "health_withdrawn" })
}

/** Deletes what was told of whoever eats in a family, unless another guardian's account is open. */
export async function forgetCareOf(sql: Sql, customerId: string): Promise<void> {
  const left = `SELECT g.beneficiary_id FROM canteen_guardianship g WHERE g.customer_id = ? AND NOT EXISTS (
    SELECT 1 FROM canteen_guardianship o JOIN canteen_family_account a ON a.customer_id = o.customer_id AND a.status <> 'closed' AND a.deleted_at IS NULL
    WHERE o.beneficiary_id = g.beneficiary_id AND o.customer_id <> g.customer_id AND o.deleted_at IS NULL)`
  await sql(`DELETE FROM canteen_health_record WHERE beneficiary_id IN (${left})`, [customerId])
  await sql(`DELETE FROM canteen_beneficiary_diet WHERE beneficiary_id IN (${left})`, [customerId])
}

/** What is kept of these beneficiaries; whoever has none is left out. */
export async function healthOf(sql: Sql, beneficiaryIds: string[]): Promise<HealthRow[]> {
  return sql<HealthRow>(`SELECT ${COLUMNS} FROM canteen_health_record WHERE beneficiary_id = ANY(?::text[]) AND deleted_at IS NULL ORDER BY beneficiary_id`, [beneficiaryIds])
}

/** A word that changes whenever anything changes of what is kept of these beneficiaries, and tells nothing of it. */
export async function healthRevision(sql: Sql, beneficiaryIds: string[]): Promise<string> {
  const [row] = await sql<{ revision: string }>(
    `SELECT md5(coalesce(string_agg(beneficiary_id || sealed, '' ORDER BY beneficiary_id), '')) AS revision
     FROM canteen_health_record WHERE beneficiary_id = ANY(?::text[]) AND deleted_at IS NULL`,
    [beneficiaryIds]
  )
  return row?.revision ?? ""
}

/** Rows that another key than this one keeps, `limit` at most. */
export async function healthUnderOtherKeys(sql: Sql, keyId: string, limit: number): Promise<HealthRow[]> {
  return sql<HealthRow>(`SELECT ${COLUMNS} FROM canteen_health_record WHERE key_id <> ? ORDER BY beneficiary_id LIMIT ?`, [keyId, limit])
}

/** Puts a row under another key, unless it was written again meanwhile. */
export async function resealHealth(sql: Sql, former: HealthRow, next: SealedHealth): Promise<void> {
  await sql("UPDATE canteen_health_record SET key_id = ?, sealed = ? WHERE beneficiary_id = ? AND sealed = ?", [next.key_id, next.sealed, former.beneficiary_id, former.sealed])
}
