import type { AttendanceRow } from "./admin"
import type { Day, Instant, Named } from "./common"

/** A diet of a commune's list. */
export type Diet = { code: string; label: string }
/** A retired diet stays with whoever has it, and is offered to nobody else. */
export type KnownDiet = Diet & { retired: boolean }
/** What a beneficiary eats at the tables of one commune. */
export type ChosenDiet = { commune: Named; diet: KnownDiet | null }
/** What a family may choose from. */
export type DietChoices = { commune: Named; diets: Diet[] }

/**
 * Of POST /store/canteen/beneficiaries and /beneficiaries/:id. `diet` is a code for every commune of the family that offers it, null for none anywhere; `diets` says
 * it by commune, and wins. What is left out stays.
 */
export type DietEdit = { diet?: string | null; diets?: { commune_id: string; diet: string | null }[] }

/** The allergens of annex II of Regulation (EU) No 1169/2011. */
export type Allergen =
  | "gluten"
  | "crustaceans"
  | "eggs"
  | "fish"
  | "peanuts"
  | "soybeans"
  | "milk"
  | "nuts"
  | "celery"
  | "mustard"
  | "sesame"
  | "sulphites"
  | "lupin"
  | "molluscs"

/** Projet d'accueil individualisé, with its last day. */
export type Pai = { until: Day }

/** GET, POST, DELETE /store/canteen/beneficiaries/:id/health. Without consent nothing is kept. */
export type Health = {
  consent: { version: string; given_at: Instant } | null
  allergens: Allergen[]
  pai: Pai | null
}
/** `consent_version` is the text that a family agrees to today. */
export type HealthResponse = { health: Health; consent_version: string; today: Day }
export type HealthRequest = { consent: { version: string; accepted: true }; allergens: Allergen[]; pai?: Pai | null }

/** GET /admin/canteen/attendance/health?date&canteen_service_id: whoever eats and told something. Each call is recorded. */
export type DayHealth = { beneficiary_id: AttendanceRow["beneficiary"]["id"]; allergens: Allergen[]; pai: (Pai & { over: boolean }) | null }
export type DayHealthResponse = { date: Day; health: DayHealth[] }

/** GET, POST /admin/canteen/diets, POST, DELETE /admin/canteen/diets/:id `{ retired }` */
export type AdminDiet = KnownDiet & { id: string; commune: Named; beneficiaries_count: number }
export type AdminDietsResponse = { diets: AdminDiet[]; communes: Named[] }
export type AdminDietResponse = { diet: AdminDiet }
