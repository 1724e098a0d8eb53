import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { container } from "@medusajs/framework"
import { JobLoader } from "@medusajs/framework/jobs"
import { SubscriberLoader } from "@medusajs/framework/subscribers"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Client } from "pg"

/** How long what a spec has set going may take to end by itself. */
const PATIENCE_MS = 60_000

// Specs that run side by side share no file; their databases are apart already, by the same number.
process.env["DOCUMENTS_DIR"] = join(process.env["DOCUMENTS_DIR"] ?? ".data/documents", `worker-${process.env["JEST_WORKER_ID"] ?? "1"}`)

const inHand = new Set<Promise<unknown>>()

/**
 * Scheduled jobs run at the turn of a minute, whatever a spec is doing: beside its own run of the same workflow, or while its backend is being shut down,
 * which then never ends. Specs run by themselves what a job does.
 *
 * What a subscriber does goes on after the answer that set it going: it is followed, so that no test ends in the middle of it.
 */
beforeAll(() => {
  jest.spyOn(JobLoader.prototype, "load").mockResolvedValue(undefined)
  const loader = SubscriberLoader.prototype as unknown as { createSubscriber: (subscriber: Subscriber) => void }
  const create = loader.createSubscriber
  jest.spyOn(loader, "createSubscriber").mockImplementation(function (this: unknown, subscriber) {
    create.call(this, { ...subscriber, handler: followed(subscriber.handler) })
  })
})

type Handler = (event: unknown) => Promise<unknown>
type Subscriber = { fileName: string; config: unknown; handler: Handler }

/** The same handler, under the same name: Medusa tells subscribers apart by it. */
function followed(handler: Handler): Handler {
  const following: Handler = (event) => {
    const work = handler(event)
    inHand.add(work)
    const forget = (): unknown => inHand.delete(work)
    work.then(forget, forget)
    return work
  }
  return Object.defineProperty(following, "name", { value: handler.name })
}

type Pool = { numUsed: () => number; numPendingAcquires: () => number }
type Knex = { client?: { pool?: Pool; connectionSettings?: { connectionString?: string } } }

/**
 * Before a test (after the hooks that prepare it) and after it: the database is about to be replaced, and its connections ended. A connection that somebody
 * still holds then would keep the backend from ever shutting down.
 */
async function isQuiet(): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (let quiet = 0; quiet < 2; quiet += 1) {
    await setTimeout(5)
    const busy = inHand.size > 0 || held() > 0
    if (busy && Date.now() > until) throw new Error(`still busy after a test: ${String(inHand.size)} subscribers, ${String(held())} connections\n${await whatIsHeld()}`)
    if (busy) quiet = -1
  }
}

const knexOf = (): Knex | undefined => container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION, { allowUnregistered: true })

function held(): number {
  const pool = knexOf()?.client?.pool
  return pool ? pool.numUsed() + pool.numPendingAcquires() : 0
}

/** The statements that held connections ran last, as the database knows them. */
async function whatIsHeld(): Promise<string> {
  const client = new Client({ connectionString: knexOf()?.client?.connectionSettings?.connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ held: string }>(
      "SELECT concat_ws(' | ', pid, state, wait_event_type, wait_event, now() - state_change, left(query, 300)) AS held FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    return rows.map((row) => row.held).join("\n")
  } finally {
    await client.end()
  }
}

beforeEach(isQuiet, 2 * PATIENCE_MS)
afterEach(isQuiet, 2 * PATIENCE_MS)
