import type { Day, Gender } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockOpenAccount } from "./decision"
import { checkBirth } from "./registration"

/** What a family may change of its account; what is left out stays as it is. */
export type AccountEdit = { gender?: Gender | null; birth_date?: Day | null; newsletter?: boolean; partner_offers?: boolean }

type Row = Required<AccountEdit>

/** Changes the account under its lock; a consent is dated when its answer changes. Answers the former values. */
export async function editAccount(
  sql: Sql,
  customerId: string,
  { edit, today, at }: { edit: AccountEdit; today: Day; at: Date }
): Promise<AccountEdit> {
  checkBirth("birth_date", edit.birth_date ?? null, today)
  await lockOpenAccount(sql, customerId)
  const [former] = await sql<Row>(
    "SELECT gender, birth_date, newsletter, partner_offers FROM canteen_family_account WHERE customer_id = ? AND deleted_at IS NULL",
    [customerId]
  )
  const next = { ...former, ...definedOf(edit) }
  await sql(
    `UPDATE canteen_family_account SET gender = ?, birth_date = ?, updated_at = now(),
       newsletter_at = CASE WHEN newsletter = ? THEN newsletter_at ELSE ? END, newsletter = ?,
       partner_offers_at = CASE WHEN partner_offers = ? THEN partner_offers_at ELSE ? END, partner_offers = ?
     WHERE customer_id = ? AND deleted_at IS NULL`,
    [next.gender, next.birth_date, next.newsletter, at, next.newsletter, next.partner_offers, at, next.partner_offers, customerId]
  )
  return { ...former }
}

function definedOf(edit: AccountEdit): AccountEdit {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}
