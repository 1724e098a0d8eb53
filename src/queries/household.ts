import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import { custodyCalendar } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { CustodyPlanRow } from "../modules/family/custody"
import type FamilyModuleService from "../modules/family/service"
import type { CustodyResponse, CustodySide, CustodyTerms, CustodyWeek, Day, GuardiansResponse, MembershipStatus, Named } from "../types/http"
import { type Addressee, readAddressee } from "./mails"

type Own = { customer_id: string; id: string }
type Holidays = { of: Named | null; periods: { from: Day; to: Day }[] }

/** As far ahead as families look: a school term, and the turn of the year from any day of the autumn. */
const WEEKS_SHOWN = 16
const ALIVE: MembershipStatus[] = ["pending", "approved"]

/** Who answers for a child, whom the caller invited, and what was changed. The other guardian is nobody by name. @throws CanteenError `beneficiary.not_found` */
export async function readGuardians(container: MedusaContainer, { customer_id, id }: Own): Promise<GuardiansResponse> {
  const families = familiesOf(container)
  await families.retrieveWard(customer_id, id)
  const { guardians, invitations, acts } = await families.households.read({ customer_id, id })
  return {
    guardians: guardians.map((row) => ({ who: sideOf(row.customer_id, customer_id), relationship: row.relationship, since: row.created_at.toISOString() })),
    invitations: invitations.map(({ expires_at, ...invitation }) => ({ ...invitation, expires_at: expires_at.toISOString() })),
    acts: acts.map(({ by, action, created_at }) => ({ at: created_at.toISOString(), by: by === null ? "staff" : sideOf(by, customer_id), action })),
  }
}

/** The custody calendar of a child, agreed and proposed, with the coming weeks of each. @throws CanteenError `beneficiary.not_found` */
export async function readCustody(container: MedusaContainer, { customer_id, id, today }: Own & { today: Day }): Promise<CustodyResponse> {
  const families = familiesOf(container)
  await families.retrieveWard(customer_id, id)
  const [plans, holidays] = await Promise.all([families.households.custodyPlansOf(id), readHolidays(container, customer_id)])
  const view = (plan: CustodyPlanRow): CustodyTerms & { weeks: CustodyWeek[] } => ({ ...termsOf(plan, customer_id), weeks: weeksOf(plan, holidays, { customer_id, today }) })
  const agreed = plans.find(({ state }) => state === "agreed")
  const proposed = plans.find(({ state }) => state === "proposed")
  return {
    agreed: agreed ? { ...view(agreed), agreed_at: (agreed.agreed_at ?? agreed.proposed_at).toISOString() } : null,
    proposed: proposed
      ? { ...view(proposed), id: proposed.id, proposed_by: sideOf(proposed.proposed_by, customer_id), proposed_at: proposed.proposed_at.toISOString() }
      : null,
    holidays_of: holidays.of,
    today,
  }
}

/** A child's first name, and the open accounts of its guardians other than this one. @throws CanteenError `beneficiary.not_found` */
export async function readSharedChild(container: MedusaContainer, { customer_id, id }: Own): Promise<{ child: string; others: Addressee[] }> {
  const families = familiesOf(container)
  const [{ first_name: child }, { guardians }] = await Promise.all([families.retrieveWard(customer_id, id), families.households.read({ customer_id, id })])
  const ids = guardians.map((row) => row.customer_id).filter((other) => other !== customer_id)
  const accounts = await families.listCanteenFamilyAccounts({ customer_id: ids })
  const open = accounts.filter(({ status }) => status !== "closed").map((account) => account.customer_id)
  return { child, others: await Promise.all(open.map((other) => readAddressee(container, other))) }
}

function termsOf({ even, first_half, exceptions, limits }: CustodyPlanRow, customerId: string): CustodyTerms {
  return {
    even_weeks: sideOf(even, customerId),
    first_half_in_even_years: first_half === null ? null : sideOf(first_half, customerId),
    exceptions: exceptions.map(({ from, to, parent }) => ({ from, to, with: sideOf(parent, customerId) })),
    limits_bookings: limits,
  }
}

function weeksOf(plan: CustodyPlanRow, holidays: Holidays, { customer_id, today }: { customer_id: string; today: Day }): CustodyWeek[] {
  return custodyCalendar(plan, holidays.periods, { from: today, count: WEEKS_SHOWN }).map(({ periods, ...week }) => ({
    ...week,
    periods: periods.map(({ parent, ...period }) => ({ ...period, with: sideOf(parent, customer_id) })),
  }))
}

/** School holidays of the first commune where the caller asked for something: each commune applies its own when a meal is booked there. */
async function readHolidays(container: MedusaContainer, customerId: string): Promise<Holidays> {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const memberships = await familiesOf(container).listCanteenMemberships({ customer_id: customerId, status: ALIVE })
  const [commune] = await communes.listCanteenCommunes({ id: memberships.map((row) => row.commune_id) }, { select: ["id", "name", "zone"], order: { rank: "ASC" }, take: 1 })
  if (!commune) return { of: null, periods: [] }
  const rows = await communes.listCanteenSchoolHolidays({ zone: commune.zone })
  return { of: { id: commune.id, name: commune.name }, periods: rows.map(({ from_day, to_day }) => ({ from: from_day, to: to_day })) }
}

function sideOf(customerId: string, me: string): CustodySide {
  return customerId === me ? "me" : "other"
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}
