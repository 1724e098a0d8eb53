import { generateEntityId } from "@medusajs/framework/utils"
import type { Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockBeneficiary } from "./beneficiary-edit"
import { custodyChanged, custodyOfOne, exceptionsOverlap, ownProposal } from "./household-errors"
import { HOUSEHOLDS, type Owned, guardiansOf } from "./guardians"
import { noteShared } from "./shared-acts"

export type CustodySide = "me" | "other"
/** A calendar as one of the two guardians says it. */
export type CustodyInput = {
  even_weeks: CustodySide
  first_half_in_even_years: CustodySide | null
  exceptions: { from: Day; to: Day; with: CustodySide }[]
  limits_bookings: boolean
}
/** The same, with customers for parents, in the words of the rules. */
export type CustodyPlanRow = {
  id: string
  state: "proposed" | "agreed"
  proposed_by: string
  even: string
  odd: string
  first_half: string | null
  exceptions: { from: Day; to: Day; parent: string }[]
  limits: boolean
  proposed_at: Date
  agreed_at: Date | null
}

const COLUMNS = `id, state, proposed_by, even_customer_id AS even, odd_customer_id AS odd, first_half_customer_id AS first_half, exceptions, limits, proposed_at, agreed_at`

/** The calendar that two guardians agreed to, and the one that waits for an answer. */
export async function custodyPlansOf(sql: Sql, beneficiaryId: string): Promise<CustodyPlanRow[]> {
  return sql<CustodyPlanRow>(`SELECT ${COLUMNS} FROM canteen_custody_plan WHERE beneficiary_id = ? AND deleted_at IS NULL`, [beneficiaryId])
}

/**
 * A guardian proposes a calendar, in place of any that waits. The one that is agreed holds until the other agrees to this one.
 * @throws CanteenError `beneficiary.not_found`, `account.closed`, `custody.one_guardian`, `custody.exceptions_overlap`
 */
export async function proposeCustody(sql: Sql, owned: Owned, { input, at }: { input: CustodyInput; at: Date }): Promise<void> {
  await lockBeneficiary(sql, owned)
  const guardians = await guardiansOf(sql, owned.id)
  const other = guardians.find(({ customer_id }) => customer_id !== owned.customer_id)
  if (guardians.length !== HOUSEHOLDS || !other) throw custodyOfOne()
  const exceptions = [...input.exceptions].sort((one, two) => one.from.localeCompare(two.from))
  if (exceptions.some(({ from }, index) => index > 0 && from <= (exceptions[index - 1]?.to ?? ""))) throw exceptionsOverlap()
  const customerOf = (side: CustodySide): string => (side === "me" ? owned.customer_id : other.customer_id)
  await sql("DELETE FROM canteen_custody_plan WHERE beneficiary_id = ? AND state = 'proposed'", [owned.id])
  await sql(
    `INSERT INTO canteen_custody_plan (id, beneficiary_id, state, proposed_by, even_customer_id, odd_customer_id, first_half_customer_id, exceptions, limits, proposed_at)
     VALUES (?, ?, 'proposed', ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      generateEntityId(undefined, "cust"),
      owned.id,
      owned.customer_id,
      customerOf(input.even_weeks),
      customerOf(input.even_weeks === "me" ? "other" : "me"),
      input.first_half_in_even_years && customerOf(input.first_half_in_even_years),
      JSON.stringify(exceptions.map(({ from, to, with: side }) => ({ from, to, parent: customerOf(side) }))),
      input.limits_bookings,
      at,
    ]
  )
  await noteShared(sql, { beneficiary_id: owned.id, by: owned.customer_id, action: "custody_proposed" })
}

/** The other guardian agrees to exactly what it saw. @throws CanteenError `custody.changed`, `custody.own_proposal`, `beneficiary.not_found`, `account.closed` */
export async function agreeToCustody(sql: Sql, owned: Owned, { proposal_id, at }: { proposal_id: string; at: Date }): Promise<void> {
  await lockBeneficiary(sql, owned)
  const plans = await custodyPlansOf(sql, owned.id)
  if (plans.some(({ id, state }) => id === proposal_id && state === "agreed")) return
  const proposal = plans.find(({ id }) => id === proposal_id)
  if (!proposal) throw custodyChanged()
  if (proposal.proposed_by === owned.customer_id) throw ownProposal()
  await sql("DELETE FROM canteen_custody_plan WHERE beneficiary_id = ? AND state = 'agreed'", [owned.id])
  await sql("UPDATE canteen_custody_plan SET state = 'agreed', agreed_at = ?, updated_at = now() WHERE id = ?", [at, proposal_id])
  await noteShared(sql, { beneficiary_id: owned.id, by: owned.customer_id, action: "custody_agreed" })
}

/** Either guardian drops the proposal; the agreed calendar stays. @throws CanteenError `custody.changed`, `beneficiary.not_found`, `account.closed` */
export async function dropProposal(sql: Sql, owned: Owned, proposalId: string): Promise<void> {
  await lockBeneficiary(sql, owned)
  const gone = await sql("DELETE FROM canteen_custody_plan WHERE id = ? AND beneficiary_id = ? AND state = 'proposed' RETURNING id", [proposalId, owned.id])
  if (gone.length === 0) throw custodyChanged()
  await noteShared(sql, { beneficiary_id: owned.id, by: owned.customer_id, action: "custody_declined" })
}
