import { Temporal } from "temporal-polyfill"
import { type MealPricing, readRulebook } from "../../modules/commune/rules"
import type { ServiceRules, TariffRules } from "../../modules/commune/service-rules"
import type { Booker, BookerBeneficiary } from "../meal"
import { type PreparedService, prepareService } from "../service-day"

/** A Monday, 8 in the morning. */
export const NOW = Temporal.Instant.from("2026-11-23T08:00:00+01:00")
export const TUESDAY = "2026-11-24"
export const WEDNESDAY = "2026-11-25"
export const THURSDAY = "2026-11-26"

export const louane: BookerBeneficiary = { id: "bene_louane", first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10", relationship: "father" }
export const theo: BookerBeneficiary = { id: "bene_theo", first_name: "Théo", last_name: "Dupont", birth_date: "2013-07-12", relationship: "father" }
export const camille: BookerBeneficiary = { id: "bene_camille", first_name: "Camille", last_name: "Dupont", birth_date: "1985-04-02", relationship: "self" }

/** A tariff at 3.80 € since ever, or at another pricing. */
export function aTariff({ pricing = { kind: "flat", cents: 380 }, ...changes }: Partial<TariffRules> & { pricing?: MealPricing } = {}): TariffRules {
  return {
    id: "tarif_child",
    label: "Enfant",
    audience: "child",
    residence: null,
    variant_id: "variant_child",
    pricings: [{ id: "pric_1", effective_from: "2000-01-01", pricing }],
    ...changes,
  }
}

export const LATE_TARIFF = aTariff({ id: "tarif_late", label: "Réservation tardive", pricing: { kind: "flat", cents: 760 } })

/** The canteen of Aiguilhe: Monday, Tuesday, Thursday and Friday, booked the working day before at 10:00. */
export function aService(changes: Partial<ServiceRules> = {}, book: unknown = { kind: "days_before", days: 1, counting: "working_days", at: "10:00" }): PreparedService {
  const read = readRulebook({
    effective_from: "2025-09-01",
    time_zone: "Europe/Paris",
    service_days: ["mon", "tue", "thu", "fri"],
    book: { cutoff: book },
    cancel: { cutoff: book },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const service: ServiceRules = {
    id: "csvc_canteen",
    name: "Cantine",
    slug: "cantine",
    commune: { id: "comm_aiguilhe", name: "Aiguilhe", slug: "aiguilhe", zone: "A" },
    payee: { id: "payee_1", name: "Régie", card_account: null },
    product_id: "prod_1",
    meal_day_service_id: "csvc_canteen",
    capacity: null,
    tariffs: [aTariff()],
    host_tariffs: [],
    rulebooks: [{ id: "rbook_1", rulebook: read.rulebook }],
    calendar: { alsace_moselle: false, school_holidays: [], closures: [], extra_days: [] },
    school_holiday_names: [],
    requirements: [],
    ...changes,
  }
  return prepareService(service, "2026-11-01", "2026-12-31")
}

/** Réservation tardive: on the canteen's days, for the members of the canteen, until 8:30 of the same day. */
export function aLateService(): PreparedService {
  return aService(
    { id: "csvc_late", name: "Réservation tardive", tariffs: [LATE_TARIFF], host_tariffs: [aTariff()] },
    { kind: "days_before", days: 0, at: "08:30" }
  )
}

/** A family that was validated at the canteen. */
export function aFamily(changes: Partial<Booker> = {}): Booker {
  return {
    account: { status: "active" },
    beneficiaries: [louane, theo, camille],
    memberships: [{ canteen_service_id: "csvc_canteen", tariff_id: "tarif_child", status: "approved" }],
    quotients: [],
    pending_quotients: [],
    papers: [],
    ...changes,
  }
}
