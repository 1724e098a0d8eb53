import type { Audience, DocumentKind } from "../../types/http"
import type { Sql } from "../../types/sql"

type SchoolHoliday = { name: string; from_day: string; to_day: string }
export type TariffRow = {
  id: string
  label: string
  audience: Audience
  residence: "resident" | "other" | null
  variant_id: string | null
  rank: number
  pricings: { id: string; effective_from: string; pricing: Record<string, unknown> }[]
}

/** A canteen service with all that decides its meals. */
export type CanteenServiceRow = {
  id: string
  name: string
  slug: string
  product_id: string | null
  offered_on_id: string | null
  capacity: number | null
  commune: { id: string; name: string; slug: string; zone: string; alsace_moselle: boolean }
  payee: { id: string; name: string; card_account: string | null }
  tariffs: TariffRow[]
  rulebooks: { id: string; rules: Record<string, unknown> }[]
  closures: { from_day: string; to_day: string; reason: string; note: string | null }[]
  extra_days: { day: string }[]
  school_holidays: SchoolHoliday[]
  /** The papers that the commune asks for. */
  requirements: RequirementOfService[]
}

type RequirementOfService = { kind: DocumentKind; required: boolean; blocks_booking: boolean; per: "beneficiary" | "family"; canteen_service_ids: string[] }

/**
 * These canteen services, and the ones on whose meal days they are offered, in one statement: it runs for every calendar and every
 * payment, and one statement for each relation would be most of their time.
 */
export async function readServiceRows(sql: Sql, ids: string[]): Promise<CanteenServiceRow[]> {
  if (ids.length === 0) return []
  return sql<CanteenServiceRow>(
    `SELECT s.id, s.name, s.slug, s.product_id, s.offered_on_id, s.capacity,
       json_build_object('id', c.id, 'name', c.name, 'slug', c.slug, 'zone', c.zone, 'alsace_moselle', c.alsace_moselle) AS commune,
       json_build_object('id', p.id, 'name', p.name, 'card_account', p.card_account) AS payee,
       ${listOf(
         `'id', t.id, 'label', t.label, 'audience', t.audience, 'residence', t.residence, 'variant_id', t.variant_id, 'rank', t.rank, 'pricings',
            ${listOf("'id', v.id, 'effective_from', v.effective_from, 'pricing', v.pricing", "canteen_tariff_pricing v", "v.tariff_id = t.id")}`,
         "canteen_tariff t",
         "t.canteen_service_id = s.id"
       )} AS tariffs,
       ${listOf("'id', r.id, 'rules', r.rules", "canteen_rulebook r", "r.canteen_service_id = s.id")} AS rulebooks,
       ${listOf("'from_day', k.from_day, 'to_day', k.to_day, 'reason', k.reason, 'note', k.note", "canteen_closure k", "k.canteen_service_id = s.id")} AS closures,
       ${listOf("'day', x.day", "canteen_extra_day x", "x.canteen_service_id = s.id")} AS extra_days,
       ${listOf("'name', h.name, 'from_day', h.from_day, 'to_day', h.to_day", "canteen_school_holiday h", "h.zone = c.zone", "h.from_day")} AS school_holidays,
       ${listOf(
         "'kind', q.kind, 'required', q.required, 'blocks_booking', q.blocks_booking, 'per', q.per, 'canteen_service_ids', q.canteen_service_ids",
         "canteen_document_requirement q",
         "q.commune_id = c.id"
       )} AS requirements
     FROM canteen_service s JOIN canteen_commune c ON c.id = s.commune_id JOIN canteen_payee p ON p.id = c.payee_id
     WHERE s.deleted_at IS NULL AND (s.id = ANY(?) OR s.id IN (SELECT offered_on_id FROM canteen_service WHERE id = ANY(?) AND deleted_at IS NULL))`,
    [ids, ids]
  )
}

/** A correlated list of JSON objects; `table` ends with its alias. */
function listOf(fields: string, table: string, condition: string, order?: string): string {
  const alias = table.split(" ")[1] ?? ""
  const rows = `json_agg(json_build_object(${fields}) ORDER BY ${order ?? `${alias}.id`})`
  return `(SELECT coalesce(${rows}, '[]'::json) FROM ${table} WHERE ${condition} AND ${alias}.deleted_at IS NULL)`
}
