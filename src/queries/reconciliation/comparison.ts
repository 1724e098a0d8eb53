import type { Found } from "../../modules/reconciliation/record"
import type { DifferenceKind } from "../../types/http"
import type { Sql } from "../../types/sql"

/**
 * One comparison: a statement that answers every subject of the window, with `subject_id`, `subject_at`, `differs`, and where known `customer_id`, `order_id`, `checkout_id`,
 * `payee_id`, `commune_id`, `cents`. Every other column is a fact. It may read `moment` (`since`, `instant`, `accounts`), `own_order` and `intent`.
 */
export type Comparison = { kind: DifferenceKind; subjects: string }

/** A payment in the processor's books, in cents. `account` is the payment provider whose books they are; `fee_cents` is null before the capture. */
export type CardIntent = {
  account: string
  id: string
  status: string
  received_cents: number
  refunded_cents: number
  fee_cents: number | null
  session_id: string | null
  created_at: Date
}

/** `since` cuts what is compared, `instant` is the application's. `accounts` are those whose books were asked, `intents` what they hold. */
export type Window = { since: Date; instant: Date; intents: CardIntent[]; accounts: string[] }

export type FoundRow = Found & { kind: DifferenceKind }
/** `whole` is false when more differ than one run notes: what is not listed may still differ. */
export type ComparisonResult = { compared: number; found: FoundRow[]; whole: boolean }

const A_RUN = 1000

const BOUND = `moment AS (SELECT ?::timestamptz AS since, ?::timestamptz AS instant, ?::text[] AS accounts),
  intent AS (SELECT * FROM jsonb_to_recordset(?::jsonb) AS i(account text, id text, status text, received_cents int, refunded_cents int, session_id text, created_at timestamptz)),
  own_order AS (
    SELECT c.order_id, c.id AS checkout_id, c.customer_id, c.payee_id, c.created_at, c.updated_at, c.settled, c.total_cents - c.wallet_cents AS card_cents
    FROM canteen_checkout c WHERE c.order_id IS NOT NULL AND c.state = 'ordered'
    UNION ALL
    SELECT t.order_id, NULL, a.customer_id, a.payee_id, t.created_at, t.updated_at, t.state = 'credited', t.amount_cents
    FROM canteen_top_up t JOIN canteen_wallet_account a ON a.id = t.account_id WHERE t.order_id IS NOT NULL)`

type Row = { compared: number; subject: Record<string, unknown> | null; commune_ids: string[] | null }

/** Runs one comparison: one statement that only reads. */
export async function compare(sql: Sql, { kind, subjects }: Comparison, { since, instant, intents, accounts }: Window): Promise<ComparisonResult> {
  const rows = await sql<Row>(
    `WITH ${BOUND}, compared AS (${subjects}), counted AS (SELECT count(*)::int AS compared FROM compared)
     SELECT counted.compared, differing.subject,
       (SELECT array_agg(DISTINCT b.commune_id) FROM canteen_booking b WHERE b.checkout_id = differing.subject->>'checkout_id') AS commune_ids
     FROM counted LEFT JOIN (SELECT to_jsonb(c) AS subject FROM compared c WHERE differs ORDER BY subject_id LIMIT ${A_RUN}) differing ON true`,
    [since, instant, accounts, JSON.stringify(intents)]
  )
  const found = rows.flatMap(({ subject, commune_ids }) => (subject ? [toFound(kind, subject, commune_ids ?? [])] : []))
  return { compared: rows[0]?.compared ?? 0, found, whole: found.length < A_RUN }
}

/** Columns that have a place of their own. */
const NO_FACTS = ["subject_id", "subject_at", "customer_id", "order_id", "checkout_id", "payee_id", "commune_id", "cents", "differs"]

function toFound(kind: DifferenceKind, subject: Record<string, unknown>, communeIds: string[]): FoundRow {
  const { subject_id, subject_at, customer_id, order_id, checkout_id, payee_id, commune_id, cents } = subject
  return {
    kind,
    subject_id: String(subject_id),
    subject_at: new Date(String(subject_at)),
    customer_id: textOf(customer_id),
    order_id: textOf(order_id),
    checkout_id: textOf(checkout_id),
    payee_id: textOf(payee_id),
    commune_ids: typeof commune_id === "string" ? [commune_id] : communeIds,
    cents: typeof cents === "number" ? cents : null,
    facts: Object.fromEntries(Object.entries(subject).filter(([column]) => !NO_FACTS.includes(column))),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null
}
