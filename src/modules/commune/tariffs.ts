import { generateEntityId } from "@medusajs/framework/utils"
import type { Audience, Day } from "../../types/http"
import type { Sql } from "../../types/sql"
import { pricingExists } from "./errors"
import type { MealPricing } from "./rules"

/** Who published a version of prices, and when; nobody for what came with the service. */
export type Publication = { by: string; at: Date } | null

/** A tariff to open, with its first prices. */
export type NewTariff = {
  canteen_service_id: string
  label: string
  audience: Audience
  residence: "resident" | "other" | null
  variant_id: string | null
  effective_from: Day
  pricing: MealPricing
}

/** Adds tariffs at the end of their services' lists, in the order given. Answers their ids. */
export async function openTariffs(sql: Sql, tariffs: NewTariff[], publication: Publication): Promise<string[]> {
  const ids: string[] = []
  for (const { canteen_service_id, label, audience, residence, variant_id, effective_from, pricing } of tariffs) {
    const id = generateEntityId(undefined, "tarif")
    await sql(
      `INSERT INTO canteen_tariff (id, canteen_service_id, label, audience, residence, variant_id, rank)
       SELECT ?, ?, ?, ?, ?, ?, coalesce(max(rank) + 1, 0) FROM canteen_tariff WHERE canteen_service_id = ? AND deleted_at IS NULL`,
      [id, canteen_service_id, label, audience, residence, variant_id, canteen_service_id]
    )
    await publishPricing(sql, { tariff_id: id, effective_from, pricing }, publication)
    ids.push(id)
  }
  return ids
}

/**
 * Adds a version of a tariff's prices. What was published stays: a day has one version.
 * @throws CanteenError `tariff.pricing_exists`
 */
export async function publishPricing(
  sql: Sql,
  { tariff_id, effective_from, pricing }: { tariff_id: string; effective_from: Day; pricing: MealPricing },
  publication: Publication
): Promise<string> {
  const [written] = await sql<{ id: string }>(
    `INSERT INTO canteen_tariff_pricing (id, tariff_id, effective_from, pricing, published_by, published_at)
     VALUES (?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "pric"), tariff_id, effective_from, JSON.stringify(pricing), publication?.by ?? null, publication?.at ?? null]
  )
  if (!written) throw pricingExists(effective_from)
  return written.id
}

/** Takes back what a later step could not complete: nothing was booked under it yet. */
export async function withdrawTariff(sql: Sql, id: string): Promise<void> {
  await sql("DELETE FROM canteen_tariff_pricing WHERE tariff_id = ?", [id])
  await sql("DELETE FROM canteen_tariff WHERE id = ?", [id])
}
