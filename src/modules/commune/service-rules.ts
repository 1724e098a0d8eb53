import type { Audience } from "../../types/http"
import type { CanteenServiceRow, TariffRow } from "./rows"
import { type Calendar, type Day, type MealPricing, type Rulebook, readRulebook, versionOn } from "./rules"

/** From when the first prices of a tariff hold that came with its canteen service: before any meal that can be asked for. */
export const SINCE_EVER: Day = "2000-01-01"

/** One version of a tariff's prices, for meals from `effective_from` on. */
export type PricingVersion = { id: string; effective_from: Day; pricing: MealPricing }
export type TariffRules = {
  id: string
  label: string
  audience: Audience
  /** Names the situation for which a rulebook's window may open at another time. */
  residence: "resident" | "other" | null
  variant_id: string | null
  pricings: PricingVersion[]
}

/** What decides the meals of one canteen service. `meal_day_service_id` is the service whose meal days and seats it uses. */
export type ServiceRules = {
  id: string
  name: string
  slug: string
  commune: { id: string; name: string; slug: string; zone: string }
  payee: { id: string; name: string; card_account: string | null }
  product_id: string | null
  meal_day_service_id: string
  capacity: number | null
  tariffs: TariffRules[]
  /** Tariffs of the service whose meal days it uses: their members are admitted here too. Empty when it has its own days. */
  host_tariffs: TariffRules[]
  rulebooks: { id: string; rulebook: Rulebook }[]
  calendar: Omit<Calendar, "public_holidays"> & { alsace_moselle: boolean }
  school_holiday_names: { from: string; to: string; name: string }[]
  /** The papers that the commune asks for, of this service or of others. */
  requirements: CanteenServiceRow["requirements"]
}

/** The rules of one service: its own rulebooks and tariffs, on the calendar and seats of the service that it is offered on. */
export function toServiceRules(row: CanteenServiceRow, host: CanteenServiceRow | undefined): ServiceRules {
  const days = host ?? row
  const { id, name, slug, zone, alsace_moselle } = row.commune
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    commune: { id, name, slug, zone },
    payee: row.payee,
    product_id: row.product_id,
    meal_day_service_id: days.id,
    capacity: days.capacity,
    tariffs: ranked(row.tariffs).map(toTariffRules),
    host_tariffs: host ? ranked(host.tariffs).map(toTariffRules) : [],
    rulebooks: row.rulebooks.map(toRulebook),
    calendar: {
      alsace_moselle,
      school_holidays: row.school_holidays.map((holiday) => ({ from: holiday.from_day, to: holiday.to_day })),
      closures: days.closures.map(({ from_day, to_day, reason, note }) => ({ from: from_day, to: to_day, reason, note })),
      extra_days: days.extra_days.map((extra) => extra.day),
    },
    school_holiday_names: row.school_holidays.map(({ from_day, to_day, name }) => ({ from: from_day, to: to_day, name })),
    requirements: row.requirements,
  }
}

/** The prices of a tariff that hold for a meal on `date`; null before its first version. */
export function pricingOn(tariff: Pick<TariffRules, "pricings">, date: Day): PricingVersion | null {
  return versionOn(tariff.pricings, date)
}

/** @throws Error for rules that no publication would have let through */
function toRulebook({ id, rules }: CanteenServiceRow["rulebooks"][number]): { id: string; rulebook: Rulebook } {
  const read = readRulebook(rules)
  if (read.ok) return { id, rulebook: read.rulebook }
  throw new Error(`rulebook ${id} is not readable: ${read.errors.map((problem) => `${problem.path} ${problem.code}`).join(", ")}`)
}

function ranked(tariffs: TariffRow[]): TariffRow[] {
  return [...tariffs].sort((a, b) => a.rank - b.rank)
}

/** Publication let only readable prices of meals through. */
export function toTariffRules({ id, label, audience, residence, variant_id, pricings }: Omit<TariffRow, "rank">): TariffRules {
  const versions = pricings.map((row) => ({ id: row.id, effective_from: row.effective_from, pricing: row.pricing as MealPricing }))
  return { id, label, audience, residence, variant_id, pricings: versions }
}
