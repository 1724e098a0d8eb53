import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { Client as Database } from "pg"
import { currentInstant } from "../../../src/clock"
import { releaseEndedHoldsWorkflow } from "../../../src/workflows/release-ended-holds"
import { repairCheckoutsWorkflow } from "../../../src/workflows/repair-checkouts"
import { settleAuthorisationsWorkflow } from "../../../src/workflows/settle-authorisations"
import { type Canteens, type Family, openCanteens, settle } from "../../helpers/canteens"
import type { CardShop } from "../../helpers/cards"
import type { Api } from "../../helpers/client"
import type { Examined } from "../oracle"

const OPENING_CENTS = 20_000
const A_DAY_HOURS = 24
const A_DAY_MINUTES = 24 * 60
const REPAIRS = 3

const WAITING = `SELECT ((SELECT count(*) FROM canteen_checkout WHERE state = 'ordered' AND NOT settled) + (SELECT count(*) FROM canteen_booking WHERE NOT order_follows)
  + (SELECT count(*) FROM canteen_top_up WHERE state = 'ordered') + (SELECT count(*) FROM canteen_refund WHERE state <> 'done'))::int AS count`

type Pool = { client: { pool: { max: number; acquireTimeoutMillis: number } } }

/** The guide's communes with as many families as asked, the database and the card simulator: what the suites of the whole backend torture. */
export class Town {
  /** What the last repair could not finish. */
  leftBehind = 0

  private constructor(
    readonly container: MedusaContainer,
    readonly canteens: Canteens,
    readonly cards: CardShop,
    readonly database: string
  ) {}

  static async open(container: MedusaContainer, api: Api, { cards, database }: { cards: CardShop; database: string }): Promise<Town> {
    const town = new Town(container, await openCanteens(container, api), cards, database)
    town.pool.max = 80
    return town
  }

  /** A family with money in its wallet, that may book without limit of seats. */
  async settle(name: string, wallet_cents = OPENING_CENTS): Promise<Family> {
    return settle(this.container, this.canteens, { email: `${name}@example.fr`, at: [this.canteens.coubon], wallet_cents })
  }

  /** What a restart finds: no connection of the dead process, no lock in memory, and attempts and captures that are too old to have an answer still. */
  async forgetTheDead(processIds: number[] = []): Promise<void> {
    await this.sql("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS t(pid)", [processIds])
    await this.container.resolve(Modules.LOCKING).releaseAll()
    await this.sql("UPDATE canteen_checkout SET busy_until = now() - interval '1 second' WHERE busy_until > now()")
    await this.sql("UPDATE canteen_top_up SET busy_until = now() - interval '1 second' WHERE busy_until > now()")
    for (const table of ["canteen_refund", "canteen_payout_refund"]) await this.sql(`UPDATE ${table} SET sent_at = sent_at - interval '1 hour' WHERE state = 'unknown'`)
    await this.sql("UPDATE capture SET created_at = created_at - interval '1 hour'")
  }

  /** The runner waits at the end for every workflow that is under way, and for every connection: those of the dead never end. */
  async forgetExecutions(): Promise<void> {
    await this.sql("DELETE FROM workflow_execution")
    this.pool.acquireTimeoutMillis = 1_000
  }

  /** What the jobs do, as often as an hour of them would; holds end as they would in a day. `cards` ends payments whose family may still come back, too. */
  async repair({ cards }: { cards: boolean }): Promise<void> {
    for (let run = 0; run < REPAIRS; run += 1) await repairCheckoutsWorkflow(this.container).run()
    if (cards) await settleAuthorisationsWorkflow(this.container).run({ input: { within_minutes: A_DAY_MINUTES, idle_minutes: 0 } })
    await releaseEndedHoldsWorkflow(this.container).run({ input: { now: this.tomorrow.toString() } })
    if (cards) await this.nothingWaits()
    this.leftBehind = await this.countWaiting()
  }

  /** An order that a repair has made is captured and credited a moment later; what is not after ten seconds is left behind. */
  private async nothingWaits(): Promise<void> {
    for (const end = performance.now() + 10_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if ((await this.countWaiting()) === 0) return
    }
  }

  /** How many rows wait for a capture, for their order, for their credit or for their way back to a card. */
  async countWaiting(): Promise<number> {
    const [row] = await this.sql<{ count: number }>(WAITING)
    return row?.count ?? 0
  }

  get examined(): Examined {
    return { database: this.database, processor: this.cards.simulator.url, at: new Date(this.tomorrow.epochMilliseconds) }
  }

  async sql<Row extends Record<string, unknown>>(statement: string, bindings: unknown[] = []): Promise<Row[]> {
    const client = new Database({ connectionString: this.database })
    await client.connect()
    try {
      return (await client.query<Row>(statement, bindings)).rows
    } finally {
      await client.end()
    }
  }

  private get tomorrow(): ReturnType<typeof currentInstant> {
    return currentInstant().add({ hours: A_DAY_HOURS })
  }

  private get pool(): Pool["client"]["pool"] {
    return this.container.resolve<Pool>(ContainerRegistrationKeys.PG_CONNECTION).client.pool
  }
}
