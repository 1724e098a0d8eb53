import type { Day, Gender } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockOpenAccount } from "./decision"
import { accountMissing } from "./errors"
import { checkBirth } from "./registration"
import { OPTIONAL_CONSENTS_VERSION } from "./rules"

/** What a family may change of its account; what is left out stays as it is. */
export type AccountEdit = { gender?: Gender | null; birth_date?: Day | null; newsletter?: boolean; partner_offers?: boolean; booking_reminders?: boolean }

type Row = Required<AccountEdit>

/** Changes the account under its lock; a consent is dated, with the text of today, when its answer changes. Answers the former values. */
export async function editAccount(
  sql: Sql,
  customerId: string,
  { edit, today, at }: { edit: AccountEdit; today: Day; at: Date }
): Promise<AccountEdit> {
  checkBirth("birth_date", edit.birth_date ?? null, today)
  await lockOpenAccount(sql, customerId)
  const [former] = await sql<Row>(
    "SELECT gender, birth_date, newsletter, partner_offers, booking_reminders FROM canteen_family_account WHERE customer_id = ? AND deleted_at IS NULL",
    [customerId]
  )
  if (!former) throw accountMissing()
  const gender = edit.gender === undefined ? former.gender : edit.gender
  const birthDate = edit.birth_date === undefined ? former.birth_date : edit.birth_date
  const { newsletter = former.newsletter, partner_offers = former.partner_offers, booking_reminders = former.booking_reminders } = edit
  await sql(
    `UPDATE canteen_family_account SET gender = ?, birth_date = ?, booking_reminders = ?, updated_at = now(),
       newsletter_at = CASE WHEN newsletter = ? THEN newsletter_at ELSE ? END,
       newsletter_version = CASE WHEN newsletter = ? THEN newsletter_version ELSE ? END, newsletter = ?,
       partner_offers_at = CASE WHEN partner_offers = ? THEN partner_offers_at ELSE ? END,
       partner_offers_version = CASE WHEN partner_offers = ? THEN partner_offers_version ELSE ? END, partner_offers = ?
     WHERE customer_id = ? AND deleted_at IS NULL`,
    [gender, birthDate, booking_reminders, ...answer(newsletter, at), ...answer(partner_offers, at), customerId]
  )
  return former
}

/** What an optional consent is compared with, dated and set to: see the statement. */
function answer(given: boolean, at: Date): unknown[] {
  return [given, at, given, OPTIONAL_CONSENTS_VERSION, given]
}
