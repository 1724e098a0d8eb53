import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { decideMeal } from "../decisions/meal"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { WaitingFilter, WaitingRow } from "../modules/booking/waiting-reads"
import { FAMILY_MODULE } from "../modules/family"
import type { BeneficiaryName } from "../modules/family/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { RefusalCode, WaitingEntry } from "../types/http"
import { type MealRules, readMealRules } from "./meal-rules"

type OwnFilter = WaitingFilter & { customer_id: string }
type Page = { limit: number; offset: number }

/** A family's entries in waiting lists, with what each meal would cost now. */
export async function readWaiting(
  container: MedusaContainer,
  filter: OwnFilter,
  { now, ...page }: Page & { now: Temporal.Instant }
): Promise<[WaitingEntry[], number]> {
  const [rows, count] = await container.resolve<BookingModuleService>(BOOKING_MODULE).lines.find(filter, page)
  if (rows.length === 0) return [[], count]
  const days = rows.map((row) => row.day).sort()
  const [rules, names] = await Promise.all([
    readMealRules(container, {
      customerId: filter.customer_id,
      canteenServiceIds: rows.map((row) => row.canteen_service_id),
      from: days[0] ?? "",
      to: days.at(-1) ?? "",
    }),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).namesOf(rows.map((row) => row.beneficiary_id)),
  ])
  return [rows.map((row) => toEntry(row, { rules, name: names.get(row.beneficiary_id), now })), count]
}

/** One entry of a family. @throws CanteenError `waiting_entry.not_found`, also for another family's */
export async function readWaitingEntry(container: MedusaContainer, own: { id: string; customer_id: string }, now: Temporal.Instant): Promise<WaitingEntry> {
  const [[entry]] = await readWaiting(container, own, { limit: 1, offset: 0, now })
  if (!entry) throw notFound("waiting_entry", own.id)
  return entry
}

type Context = { rules: MealRules; name: BeneficiaryName | undefined; now: Temporal.Instant }

function toEntry(row: WaitingRow, { rules, name, now }: Context): WaitingEntry {
  const prepared = rules.services.get(row.canteen_service_id)
  const beneficiary = rules.family.beneficiaries.find((own) => own.id === row.beneficiary_id)
  const verdict = prepared && beneficiary && decideMeal(prepared, rules.family, { beneficiary, date: row.day, now })
  const { id, name: serviceName, slug, commune } = prepared?.service ?? { id: row.canteen_service_id, name: "", slug: "", commune: { id: row.commune_id, name: "" } }
  return {
    id: row.id,
    date: row.day,
    canteen_service: { id, name: serviceName, slug, commune: { id: commune.id, name: commune.name } },
    beneficiary: { id: row.beneficiary_id, first_name: name?.first_name ?? "", last_name: name?.last_name ?? "" },
    state: row.state,
    rank: row.rank,
    take_at_once: row.at_once !== "no",
    price_cents: verdict && !verdict.refusal ? verdict.decision.price_cents : null,
    joined_at: row.joined_at.toISOString(),
    offered_until: row.state === "offered" ? (row.offered_until?.toISOString() ?? null) : null,
    ended_at: row.ended_at?.toISOString() ?? null,
    reason: row.ended_reason as RefusalCode | null,
  }
}
