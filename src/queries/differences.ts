import type { MedusaContainer } from "@medusajs/framework/types"
import { DIFFERENCE_KINDS, type Reach, canSee, canSeeAmounts, isDifferenceKind } from "../decisions/differences"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { RECONCILIATION_MODULE } from "../modules/reconciliation"
import type { Compared, DifferenceRow, RunRow } from "../modules/reconciliation/service"
import type ReconciliationModuleService from "../modules/reconciliation/service"
import { notFound } from "../types/canteen-error"
import type { AdminDifference, Named, ReconciliationResponse, ReconciliationRun, ReconciliationRunResponse } from "../types/http"
import { type Customer, readCustomers } from "./customers"
import { readDisplayIds } from "./display-ids"
import { toFamilyRef } from "./family-views"
import type { Staff } from "./staff"
import { readPayees } from "./wallets"

/** Whose grant says what is shown. */
export type Looker = Pick<Staff, "role" | "commune_ids" | "payee_ids">

const LATELY_MS = 30 * 86_400_000
const LISTED = 200
/** More open differences than that are a fault of their own. */
const MOST = 5_000

/** What is open and what was closed lately, as far as someone may see it, and the last run that has ended. */
export async function readReconciliation(container: MedusaContainer, staff: Looker): Promise<ReconciliationResponse> {
  const module = moduleOf(container)
  const reach = await readReach(container, staff)
  // The machine's clock, as the database's: the application's may be shifted.
  const recent = new Date(new Date().getTime() - LATELY_MS)
  const [runs, open, closed] = await Promise.all([
    module.listCanteenReconciliationRuns({ completed: true }, { take: 1, order: { started_at: "DESC" } }),
    module.listCanteenDifferences({ state: "open" }, { take: MOST, order: { found_at: "ASC", id: "ASC" } }),
    module.listCanteenDifferences({ state: ["repaired", "accepted"], updated_at: { $gte: recent } }, { take: MOST, order: { updated_at: "DESC", id: "ASC" } }),
  ])
  const own = open.filter((row) => canSee(row, reach))
  const lately = closed.filter((row) => canSee(row, reach)).slice(0, LISTED)
  return {
    run: runs[0] ? toRun(runs[0]) : null,
    open: await toDifferences(container, own.slice(0, LISTED), reach),
    lately: await toDifferences(container, lately, reach),
    open_count: own.length,
  }
}

/** What one run found, repaired and left open, as far as someone may see it. */
export async function readRunOutcome(container: MedusaContainer, staff: Looker, runId: string): Promise<ReconciliationRunResponse> {
  const module = moduleOf(container)
  const [run, reach] = await Promise.all([module.retrieveCanteenReconciliationRun(runId), readReach(container, staff)])
  const { open } = await readReconciliation(container, staff)
  const since = { $gte: run.started_at }
  const [found, repaired] = await Promise.all([
    module.listCanteenDifferences({ found_at: since }, { take: MOST, order: { found_at: "ASC", id: "ASC" } }),
    module.listCanteenDifferences({ repaired_at: since }, { take: MOST, order: { found_at: "ASC", id: "ASC" } }),
  ])
  const seen = async (rows: DifferenceRow[]): Promise<AdminDifference[]> => toDifferences(container, rows.filter((row) => canSee(row, reach)).slice(0, LISTED), reach)
  return { run: toRun(run), found: await seen(found), repaired: await seen(repaired), open }
}

/** One difference that someone may see. @throws CanteenError `difference.not_found` */
export async function readDifference(container: MedusaContainer, staff: Looker, id: string): Promise<AdminDifference> {
  const reach = await readReach(container, staff)
  const rows = await moduleOf(container).listCanteenDifferences({ id })
  const [difference] = await toDifferences(container, rows.filter((row) => canSee(row, reach)), reach)
  if (!difference) throw notFound("difference", id)
  return difference
}

function moduleOf(container: MedusaContainer): ReconciliationModuleService {
  return container.resolve<ReconciliationModuleService>(RECONCILIATION_MODULE)
}

/** Where someone may look. */
export async function readReach(container: MedusaContainer, staff: Looker): Promise<Reach> {
  const payees = await readPayees(container)
  const communes_of_payees = new Map([...payees.values()].map(({ id, communes }) => [id, communes.map((commune) => commune.id)]))
  return { staff, communes_of_payees }
}

function toRun({ id, since, started_at, ended_at, completed, compared }: RunRow): ReconciliationRun {
  return {
    id,
    since: since.toISOString(),
    started_at: started_at.toISOString(),
    ended_at: ended_at?.toISOString() ?? null,
    completed,
    compared: compared as unknown as Compared[],
  }
}

type Names = { communes: Map<string, Named>; payees: Map<string, Named>; customers: Map<string, Customer>; orders: Map<string, number> }

async function toDifferences(container: MedusaContainer, rows: DifferenceRow[], reach: Reach): Promise<AdminDifference[]> {
  if (rows.length === 0) return []
  const [catalogue, payees, customers, orders] = await Promise.all([
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).readCatalogue(),
    readPayees(container),
    readCustomers(container, [...new Set(rows.flatMap(({ customer_id }) => customer_id ?? []))]),
    readDisplayIds(container, [...new Set(rows.flatMap(({ order_id }) => order_id ?? []))]),
  ])
  const names: Names = { communes: new Map(catalogue.map(({ id, name }) => [id, { id, name }])), payees, customers, orders }
  return rows.flatMap((row) => toDifference(row, names, reach))
}

function toDifference(row: DifferenceRow, names: Names, reach: Reach): AdminDifference[] {
  if (!isDifferenceKind(row.kind)) return []
  const whole = canSeeAmounts(row, reach)
  const customer = names.customers.get(row.customer_id ?? "")
  const displayId = names.orders.get(row.order_id ?? "")
  const payee = names.payees.get(row.payee_id ?? "")
  return [
    {
      id: row.id,
      kind: row.kind,
      state: row.state,
      repairs: DIFFERENCE_KINDS[row.kind].repairs,
      subject_id: row.subject_id,
      cents: whole ? row.cents : null,
      facts: whole ? (row.facts as AdminDifference["facts"]) : {},
      communes: row.commune_ids.flatMap((id) => names.communes.get(id) ?? []),
      payee: payee ? { id: payee.id, name: payee.name } : null,
      family: customer ? toFamilyRef(customer) : null,
      order: displayId === undefined || row.order_id === null ? null : { id: row.order_id, display_id: displayId },
      found_at: row.found_at.toISOString(),
      last_seen_at: row.last_seen_at.toISOString(),
      repaired_at: row.repaired_at?.toISOString() ?? null,
    },
  ]
}
