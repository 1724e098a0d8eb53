import type { Sql } from "../../types/sql"
import { HOLDINGS } from "./register"
import { type Holding, TECHNICAL } from "./register/holding"
import { SCOPE } from "./register/scope"

/** A row as the database has it: cents, days and instants as everywhere else, columns under their own names. */
export type HeldRow = Record<string, unknown> & { id: string }
/** What is held on a family, by section, the oldest rows first; `names` says what the ids of other things mean. */
export type Held = { sections: Record<string, HeldRow[]>; names: Record<string, string> }

const NAMES = `SELECT 'names', (SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}') FROM (
  SELECT id, name FROM canteen_commune UNION ALL SELECT id, name FROM canteen_service UNION ALL SELECT id, name FROM canteen_payee
  UNION ALL SELECT id, label FROM canteen_tariff UNION ALL SELECT id, label FROM canteen_diet
  UNION ALL SELECT id, first_name || ' ' || last_name FROM canteen_beneficiary WHERE id IN (SELECT id FROM eaters)) n)`

/** Everything that is held on a family, at one moment. One SQL statement, however much there is. */
export async function readHeld(sql: Sql, customerId: string): Promise<Held> {
  const sections = HOLDINGS.flatMap((holding) => ("section" in holding.exported ? [toSection(holding, holding.exported)] : []))
  const rows = await sql<{ section: string; content: unknown }>(`${SCOPE} ${[...sections, NAMES].join("\nUNION ALL ")}`, [customerId, ""])
  const { names = {}, ...held } = Object.fromEntries(rows.map(({ section, content }) => [section, content]))
  return { sections: held as Held["sections"], names: mentioned(names as Held["names"], held) }
}

function toSection({ table, rows }: Holding, { section, without = {}, with: more }: { section: string; without?: object; with?: string }): string {
  const hidden = [...TECHNICAL, ...Object.keys(without)].map((column) => `'${column}'`).join(", ")
  return `SELECT '${section}' AS section, (SELECT coalesce(jsonb_agg(x.content ORDER BY x.created_at, x.id), '[]')
    FROM (SELECT to_jsonb(t) - ARRAY[${hidden}]::text[]${more ? ` || ${more}` : ""} AS content, t.created_at, t.id FROM ${table} t WHERE ${rows}) x) AS content`
}

/** Of all names, those that the rows speak of. */
function mentioned(names: Held["names"], sections: object): Held["names"] {
  const ids = new Set(JSON.stringify(sections).match(/[a-z]+_[0-9A-Z]{26}/g) ?? [])
  return Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id)))
}
