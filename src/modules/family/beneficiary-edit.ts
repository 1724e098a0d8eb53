import { notFound } from "../../types/canteen-error"
import type { CustodyWeeks, Day, Relationship } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockOpenAccount } from "./decision"
import { type DietChoice, chooseDiets, dietsChosenBy } from "./diets"
import { untie } from "./guardians"
import { type BeneficiaryInput, readBeneficiary } from "./registration"
import { noteShared } from "./shared-acts"

/** What a guardian may change; what is left out stays as it is. */
export type BeneficiaryEdit = Partial<BeneficiaryInput>

type Owned = { customer_id: string; id: string }
type Row = { first_name: string; last_name: string; birth_date: Day | null; relationship: Relationship; custody_weeks: CustodyWeeks | null }

/** Changes a beneficiary of this customer, and what the customer is to it. */
export async function editBeneficiary(sql: Sql, owned: Owned, { edit, today }: { edit: BeneficiaryEdit; today: Day }): Promise<void> {
  const current = await lockBeneficiary(sql, owned)
  const next = readBeneficiary(
    {
      first_name: edit.first_name ?? current.first_name,
      last_name: edit.last_name ?? current.last_name,
      birth_date: edit.birth_date === undefined ? current.birth_date : edit.birth_date,
      relationship: edit.relationship ?? current.relationship,
      custody_weeks: edit.custody_weeks === undefined ? current.custody_weeks : edit.custody_weeks,
    },
    today
  )
  await sql("UPDATE canteen_beneficiary SET first_name = ?, last_name = ?, birth_date = ?, updated_at = now() WHERE id = ?", [
    next.first_name,
    next.last_name,
    next.birth_date,
    owned.id,
  ])
  await sql("UPDATE canteen_guardianship SET relationship = ?, custody_weeks = ?, updated_at = now() WHERE beneficiary_id = ? AND customer_id = ?", [
    next.relationship,
    next.custody_weeks,
    owned.id,
    owned.customer_id,
  ])
  const eatsOtherwise = await changesDiets(sql, owned.id, edit.diets ?? [])
  await chooseDiets(sql, owned.id, edit.diets ?? [])
  const act = { beneficiary_id: owned.id, by: owned.customer_id }
  const isRenamed = next.first_name !== current.first_name || next.last_name !== current.last_name || next.birth_date !== current.birth_date
  if (isRenamed) await noteShared(sql, { ...act, action: "identity_changed" })
  if (eatsOtherwise) await noteShared(sql, { ...act, action: "diets_changed" })
}

async function changesDiets(sql: Sql, id: string, choices: DietChoice[]): Promise<boolean> {
  const before = choices.length > 0 ? await dietsChosenBy(sql, [id]) : []
  return choices.some(({ commune_id, diet_id }) => (before.find((row) => row.commune_id === commune_id)?.diet_id ?? null) !== diet_id)
}

/** Unties a beneficiary from this customer; the last guardian's leave marks it as removed, and deletes its diets and health data. */
export async function removeBeneficiary(sql: Sql, owned: Owned): Promise<void> {
  await lockBeneficiary(sql, owned)
  await untie(sql, owned, { by: owned.customer_id, action: "left" })
  const gone = await sql(
    `UPDATE canteen_beneficiary SET deleted_at = now() WHERE id = ?
     AND NOT EXISTS (SELECT 1 FROM canteen_guardianship WHERE beneficiary_id = canteen_beneficiary.id AND deleted_at IS NULL) RETURNING id`,
    [owned.id]
  )
  if (gone.length === 0) return
  await sql("DELETE FROM canteen_health_record WHERE beneficiary_id = ?", [owned.id])
  await sql("DELETE FROM canteen_beneficiary_diet WHERE beneficiary_id = ?", [owned.id])
  await sql("DELETE FROM canteen_shared_act WHERE beneficiary_id = ?", [owned.id])
}

/** Locks a beneficiary of an open account. @throws CanteenError `beneficiary.not_found`, also for another family's; `account.closed` */
export async function lockBeneficiary(sql: Sql, { customer_id, id }: Owned): Promise<Row> {
  await lockOpenAccount(sql, customer_id)
  const [row] = await sql<Row>(
    `SELECT b.first_name, b.last_name, b.birth_date, g.relationship, g.custody_weeks
     FROM canteen_beneficiary b JOIN canteen_guardianship g ON g.beneficiary_id = b.id AND g.customer_id = ? AND g.deleted_at IS NULL
     WHERE b.id = ? AND b.deleted_at IS NULL FOR UPDATE OF b`,
    [customer_id, id]
  )
  if (!row) throw notFound("beneficiary", id)
  return row
}
