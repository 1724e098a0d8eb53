import { Client } from "pg"
import { FIGURES, ORDER_FIGURES } from "./figures"
import type { Law } from "./law"
import { orderLaws } from "./order-laws"
import { seatLaws } from "./seat-laws"
import { walletLaws } from "./wallet-laws"

type Intent = { id: string; status: string; amount_received: number }
type ProcessorState = { intents: Intent[]; refunds: { payment_intent: string; amount: number }[] }
export type Examined = {
  /** The address of the database. */
  database: string
  /** The card simulator; without it there are no orders, and only wallets and seats are examined. */
  processor?: string
  /** The application's instant: a hold that ended before it must be gone. */
  at: Date
}
export type Verdict = { figures: Record<string, number>; violations: string[] }

const A_LAW_SHOWS = 20

/**
 * Recomputes every balance, seat and order from the raw rows, in plain SQL on a connection of its own: no code of the application. Each violation
 * names the law, the row and its figures.
 */
export async function examine({ database, processor, at }: Examined): Promise<Verdict> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const books = processor ? await readProcessor(processor) : []
    const laws = [...walletLaws, ...seatLaws, ...(processor ? orderLaws : [])]
    const violations: string[] = []
    for (const law of laws) violations.push(...(await broken(client, law, [JSON.stringify(books), at.toISOString()])))
    const figures = await client.query<Record<string, number>>(FIGURES)
    const orders = processor ? await client.query<Record<string, number>>(ORDER_FIGURES) : { rows: [] }
    const deadlocks = await client.query<{ deadlocks: number }>("SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()")
    const found = deadlocks.rows[0]?.deadlocks ?? 0
    if (found > 0) violations.push(`no transaction dies in a deadlock: ${found} did`)
    const taken = books.reduce((sum, intent) => sum + intent.received, 0)
    const sent = books.reduce((sum, intent) => sum + intent.refunded, 0)
    const cards: Record<string, number> = processor ? { intents: books.length, captured_cents: taken, refunded_cents: sent } : {}
    return { figures: { laws: laws.length + 1, ...figures.rows[0], ...orders.rows[0], ...cards }, violations }
  } finally {
    await client.end()
  }
}

/** Both bindings are named around the law, so that one that needs neither is a statement too. */
async function broken(client: Client, { name, sql }: Law, bindings: string[]): Promise<string[]> {
  const statement = `SELECT found.* FROM (${sql}) found, (SELECT $1::text AS books, $2::text AS instant) bound`
  const { rows } = await client.query<{ subject: string; detail: string }>(statement, bindings)
  const more = rows.length > A_LAW_SHOWS ? [`${name}: ${rows.length - A_LAW_SHOWS} more`] : []
  return [...rows.slice(0, A_LAW_SHOWS).map(({ subject, detail }) => `${name}: ${subject}: ${detail}`), ...more]
}

async function readProcessor(url: string): Promise<{ id: string; status: string; received: number; refunded: number }[]> {
  const { intents, refunds } = (await (await fetch(`${url}/control/state`)).json()) as ProcessorState
  return intents.map(({ id, status, amount_received }) => {
    const own = refunds.filter((refund) => refund.payment_intent === id)
    return { id, status, received: amount_received, refunded: own.reduce((sum, refund) => sum + refund.amount, 0) }
  })
}
