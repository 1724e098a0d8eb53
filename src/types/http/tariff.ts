import type { Cents, Day, Instant, Named } from "./common"
import type { Audience } from "./commune"

export type Residence = "resident" | "other"

/** One version of a tariff's prices, for meals from `effective_from` on. `pricing` is of a kind of the rulebook contract. */
export type AdminPricing = {
  id: string
  effective_from: Day
  pricing: { kind: string }
  /** What a family without quotient, with one child, pays. */
  price_cents: Cents
  published_by: string | null
  published_at: Instant | null
}

/** GET /admin/canteen/tariffs?canteen_service_id. `pricings` come newest first; `current_pricing_id` is the one of today's meals. */
export type AdminTariff = {
  id: string
  label: string
  audience: Audience
  residence: Residence | null
  commune: Named
  canteen_service: Named
  current_pricing_id: string | null
  pricings: AdminPricing[]
}
export type AdminTariffsResponse = { tariffs: AdminTariff[] }

/** POST /admin/canteen/tariffs: opens a tariff of a canteen service, or publishes new prices of one (`tariff_id`). */
export type TariffRequest = { effective_from: Day; pricing: object } & (
  | { canteen_service_id: string; label: string; audience: Audience; residence?: Residence | null }
  | { tariff_id: string }
)
/** `warnings` are recorded and refuse nothing: a gap between two brackets. */
export type AdminTariffResponse = { tariff: AdminTariff; warnings: { code: string; path: string }[] }
