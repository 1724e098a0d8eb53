import { rulebookRefused } from "../modules/commune/errors"
import {
  type Day,
  type MealPricing,
  type Pricing,
  type PublicationChecks,
  type Rulebook,
  checkPublication,
  readPricing,
  readRulebook,
  unknownFields,
  versionsFrom,
} from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"
import { invalidField } from "../types/canteen-error"

/** What a service's meals cost under one tariff, by date of effect. */
export type NamedPricings = { label: string; pricings: { effective_from: Day; pricing: Pricing }[] }
export type NamedPricing = { label: string; pricing: Pricing }

/** Every tariff of a service with its prices. */
export function pricingsOf(service: Pick<ServiceRules, "tariffs">): NamedPricings[] {
  return service.tariffs.map(({ label, pricings }) => ({ label, pricings }))
}

/** The prices that meals from `day` on may have, those published for later included: `pricings.N` of the checks is the N-th. */
export function pricingsFrom(tariffs: readonly NamedPricings[], day: Day): NamedPricing[] {
  return tariffs.flatMap(({ label, pricings }) => versionsFrom(pricings, day).map(({ pricing }) => ({ label, pricing })))
}

/**
 * Reads a rulebook that someone wrote: unlike rules read from the database, a field that means nothing is refused.
 * @throws CanteenError `rulebook.refused` with every faulty field
 */
export function readWritten(given: unknown): Rulebook {
  const read = readRulebook(given)
  if (!read.ok) throw rulebookRefused(read.errors)
  const unknown = unknownFields(given, read.rulebook, "rulebook")
  if (unknown.length > 0) throw rulebookRefused(unknown)
  return read.rulebook
}

/**
 * Reads a rulebook to publish and checks it against every price of its service; warnings come back.
 * @throws CanteenError `rulebook.refused` with every faulty field
 */
export function toPublish(given: unknown, tariffs: readonly NamedPricings[]): { rulebook: Rulebook; warnings: PublicationChecks["warnings"] } {
  const rulebook = readWritten(given)
  const { errors, warnings } = checkPublication(rulebook, pricingsFrom(tariffs, rulebook.effective_from).map(({ pricing }) => pricing))
  if (errors.length > 0) throw rulebookRefused(errors)
  return { rulebook, warnings }
}

/** Reads the pricing of a tariff whose price is known when a meal is booked. @throws CanteenError `rulebook.refused` */
export function readMealPricing(given: unknown, path: string): MealPricing {
  const read = readPricing(given, path)
  if (!read.ok) throw rulebookRefused(read.errors)
  if (read.pricing.kind === "time_slices") throw invalidField(`${path}.kind`, `${path}.kind "time_slices" is priced after the meal: it cannot be booked`)
  return read.pricing
}
