import type { Temporal } from "temporal-polyfill"
import { type Closure, type CustodyPlan, type CustodyWeeks, type Decision, type MealPricing, parentOn } from "../modules/commune/rules"
import { type TariffRules, pricingOn } from "../modules/commune/service-rules"
import { type AcceptedQuotient, type Paper, audienceOf, blockingPapers } from "../modules/family/rules"
import type { AccountStatus, MembershipStatus, MissingDocument, RefusalCode, Relationship } from "../types/http"
import { type Situation, situationOf } from "./situation"
import type { PreparedService } from "./service-day"

export type Booker = {
  account: { status: AccountStatus } | null
  beneficiaries: {
    id: string
    first_name: string
    last_name: string
    birth_date: string | null
    relationship: Relationship
    custody_weeks?: CustodyWeeks | null
    /** The calendar that its two guardians agreed to, whether it limits who books, and which of the two books here. */
    custody?: (CustodyPlan & { limits: boolean; parent: string }) | null
  }[]
  memberships: { canteen_service_id: string; tariff_id: string; status: MembershipStatus }[]
  /** Those that a commune accepted, the oldest first. */
  quotients: AcceptedQuotient[]
  /** The communes that examine a quotient of the family. */
  pending_quotients: string[]
  /** What it sent to its communes, the oldest first. */
  papers: Paper[]
}
export type BookerBeneficiary = Booker["beneficiaries"][number]

/** May this beneficiary eat on this day, at what price: the rules' decision, then what the family's data say. */
export type MealVerdict = {
  tariff: TariffRules | null
  decision: Decision
  refusal: RefusalCode | null
  /** The version of the tariff's prices that the decision used, with what it knew of the family. */
  priced: { id: string; pricing: MealPricing; situation: Situation } | null
  closure?: Closure
  /** The papers without which it is refused, with `documents_missing`. */
  documents?: MissingDocument[]
}

/**
 * Decides one meal of one family at `now`. The rulebook's refusals come first, then the account's, the membership's and the papers'. Seats and
 * bookings are not looked at here: they are decided where they are locked. `surcharge_already_due`: the family bears the day's late surcharge
 * on another meal.
 */
export function decideMeal(
  prepared: PreparedService,
  family: Booker,
  meal: { beneficiary: BookerBeneficiary; date: string; now: Temporal.Instant; surcharge_already_due?: boolean }
): MealVerdict {
  const { beneficiary, date, now, surcharge_already_due } = meal
  const admitted = admit(prepared, family, beneficiary, date)
  const tariff = admitted.tariff ?? prepared.service.tariffs[0]
  const version = tariff ? pricingOn(tariff, date) : null
  const situation = situationOf(family, beneficiary, { commune_id: prepared.service.commune.id, date })
  const decision = prepared.rules.decideBooking({
    date,
    now,
    pricing: version?.pricing ?? { kind: "flat", cents: 0 },
    quotient: situation.quotient?.value ?? null,
    siblings: situation.siblings,
    rank: situation.rank,
    residence: tariff?.residence ?? null,
    birth_date: beneficiary.birth_date,
    custody_weeks: beneficiary.custody ? null : (beneficiary.custody_weeks ?? null),
    with_other_parent: isWithOther(prepared, beneficiary, date),
    surcharge_already_due: surcharge_already_due ?? false,
  })
  const unpriced = admitted.tariff && !version ? "not_a_service_day" : null
  const documents = admitted.tariff ? missingDocuments(prepared, family, { beneficiary, date }) : []
  const ours = admitted.refusal ?? unpriced ?? (documents.length > 0 ? "documents_missing" : null)
  const refusals = AFTER_ADMISSION.has(decision.refusal) ? [ours, decision.refusal] : [decision.refusal, ours]
  const refusal = refusals[0] ?? refusals[1] ?? null
  return {
    tariff: admitted.tariff,
    decision,
    refusal,
    priced: version && { id: version.id, pricing: version.pricing, situation },
    closure: decision.closure,
    ...(refusal === "documents_missing" ? { documents } : {}),
  }
}

function missingDocuments({ service }: PreparedService, family: Booker, { beneficiary, date }: { beneficiary: BookerBeneficiary; date: string }): MissingDocument[] {
  if (!service.requirements.some((own) => own.blocks_booking)) return []
  const isChild = audienceOf(beneficiary, date) === "child"
  const canteen_service_ids = [service.id, service.meal_day_service_id]
  return blockingPapers(service.requirements, family.papers, { commune_id: service.commune.id, canteen_service_ids, beneficiary_id: beneficiary.id, isChild, date })
}

/** An agreed calendar takes the place of the weeks that a parent says alone; school holidays are those of the commune where the child eats. */
function isWithOther({ service }: PreparedService, { custody }: BookerBeneficiary, date: string): boolean {
  return custody?.limits === true && parentOn(custody, date, service.calendar.school_holidays).parent !== custody.parent
}

/** Refusals that speak of the beneficiary: told only to a family that may book at all. */
const AFTER_ADMISSION: ReadonlySet<RefusalCode | null> = new Set(["too_young", "other_parent_week"])

type Admission = { tariff: TariffRules; refusal: null } | { tariff: null; refusal: RefusalCode }

/** The tariff under which a beneficiary may book; members of the service that lends its meal days are admitted too. */
function admit({ service }: PreparedService, family: Booker, beneficiary: BookerBeneficiary, date: string): Admission {
  const audience = audienceOf(beneficiary, date)
  const suits = (tariff: TariffRules): boolean => tariff.audience === audience
  const memberOf = (tariffs: TariffRules[], status: MembershipStatus): TariffRules | undefined =>
    tariffs.find((tariff) => suits(tariff) && family.memberships.some((own) => own.tariff_id === tariff.id && own.status === status))
  if (family.account?.status === "pending") return { tariff: null, refusal: "account_pending" }
  const own = memberOf(service.tariffs, "approved")
  if (own) return { tariff: own, refusal: null }
  const guest = memberOf(service.host_tariffs, "approved") && service.tariffs.find(suits)
  if (guest) return { tariff: guest, refusal: null }
  const waits = memberOf(service.tariffs, "pending") ?? memberOf(service.host_tariffs, "pending")
  return { tariff: null, refusal: waits ? "membership_pending" : "membership_missing" }
}
