import type { Temporal } from "temporal-polyfill"
import type { Closure, Decision } from "../modules/commune/rules"
import type { TariffRules } from "../modules/commune/service-rules"
import { audienceOf } from "../modules/family/rules"
import type { AccountStatus, MembershipStatus, RefusalCode, Relationship } from "../types/http"
import type { PreparedService } from "./service-day"

export type Booker = {
  account: { status: AccountStatus } | null
  beneficiaries: { id: string; first_name: string; last_name: string; birth_date: string | null; relationship: Relationship }[]
  memberships: { canteen_service_id: string; tariff_id: string; status: MembershipStatus }[]
}
export type BookerBeneficiary = Booker["beneficiaries"][number]

/** May this beneficiary eat on this day, at what price: the rules' decision, then what the family's data say. */
export type MealVerdict = {
  tariff: TariffRules | null
  decision: Decision
  refusal: RefusalCode | null
  closure?: Closure
}

/**
 * Decides one meal of one family at `now`. The rulebook's refusals come first, then the account's and the membership's. Seats and
 * bookings are not looked at here: they are decided where they are locked.
 */
export function decideMeal(
  prepared: PreparedService,
  family: Booker,
  meal: { beneficiary: BookerBeneficiary; date: string; now: Temporal.Instant }
): MealVerdict {
  const { beneficiary, date, now } = meal
  const admitted = admit(prepared, family, beneficiary, date)
  const priced = admitted.tariff ?? prepared.service.tariffs[0]
  const decision = prepared.rules.decideBooking({
    date,
    now,
    pricing: priced?.pricing ?? { kind: "flat", cents: 0 },
    siblings: childrenOf(family, date).length || 1,
    rank: childrenOf(family, date).findIndex((child) => child.id === beneficiary.id) + 1 || 1,
    birth_date: beneficiary.birth_date,
  })
  const refusals = AFTER_ADMISSION.has(decision.refusal) ? [admitted.refusal, decision.refusal] : [decision.refusal, admitted.refusal]
  return { tariff: admitted.tariff, decision, refusal: refusals[0] ?? refusals[1] ?? null, closure: decision.closure }
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

function childrenOf(family: Booker, date: string): BookerBeneficiary[] {
  return family.beneficiaries
    .filter((beneficiary) => audienceOf(beneficiary, date) === "child")
    .sort((a, b) => ((a.birth_date ?? "9999") < (b.birth_date ?? "9999") ? -1 : 1))
}
