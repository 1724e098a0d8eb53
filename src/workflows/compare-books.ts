import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cardAccounts, cardBooks } from "../card-accounts"
import type { Covered, Found } from "../modules/reconciliation/record"
import type { Compared } from "../modules/reconciliation/service"
import { CARD_COMPARISONS, OWN_COMPARISONS } from "../queries/reconciliation"
import { type CardIntent, type Comparison, type Window, compare } from "../queries/reconciliation/comparison"
import { verifyLedger } from "../queries/reconciliation/ledger"
import { readSqlOf } from "../types/sql"
import { tried } from "./tried"

/** What was compared, what differs, and which kinds are known to differ nowhere else in the window. */
export type Books = { compared: Compared[]; found: Found[]; covered: Covered[] }
export type ComparedWindow = { since: Date; instant: Date }

/** Compares all books since then. Each comparison stands alone: one that fails is logged and not counted, and what it told before stays as it was. */
export async function compareBooks(container: MedusaContainer, { since, instant }: ComparedWindow): Promise<Books> {
  const books: Books = { compared: [], found: [], covered: [] }
  const intents = await readIntents(container, since)
  for (const comparison of OWN_COMPARISONS) await add(container, books, { comparison, window: { since, instant, intents: [] } })
  for (const comparison of CARD_COMPARISONS) {
    if (intents) await add(container, books, { comparison, window: { since, instant, intents } })
    else books.compared.push({ name: comparison.kind, compared: null })
  }
  await addChains(container, books, since)
  return books
}

/** The processor's books, or null where it cannot be asked. */
async function readIntents(container: MedusaContainer, since: Date): Promise<CardIntent[] | null> {
  const intents: CardIntent[] = []
  const asked = await tried(container, "listing of the card payments", async () => {
    for (const account of await cardAccounts(container)) intents.push(...(await cardBooks(container, account).payments(since)))
  })
  return asked ? intents : null
}

async function add(container: MedusaContainer, books: Books, { comparison, window }: { comparison: Comparison; window: Window }): Promise<void> {
  const { kind } = comparison
  const knex = container.resolve<ReturnType<Parameters<typeof readSqlOf>[0]["getKnex"]>>(ContainerRegistrationKeys.PG_CONNECTION)
  const counted: Compared = { name: kind, compared: null }
  books.compared.push(counted)
  await tried(container, `comparison ${kind}`, async () => {
    const { compared, found, whole } = await compare(readSqlOf({ getKnex: () => knex }), comparison, window)
    counted.compared = compared
    books.found.push(...found)
    if (whole) books.covered.push({ kinds: [kind], since: window.since })
  })
}

/** The chains of the wallets' entries: their hashes are computed here, not in SQL. */
async function addChains(container: MedusaContainer, books: Books, since: Date): Promise<void> {
  const kind = "wallet_chain"
  const counted: Compared = { name: kind, compared: null }
  books.compared.push(counted)
  await tried(container, `comparison ${kind}`, async () => {
    const { accounts, broken } = await verifyLedger(container, since)
    counted.compared = accounts
    books.covered.push({ kinds: [kind], since })
    books.found.push(...broken.map(({ account: { id, customer_id, payee_id, updated_at }, rank }) => ({
      kind,
      subject_id: id,
      subject_at: updated_at,
      customer_id,
      order_id: null,
      checkout_id: null,
      payee_id,
      commune_ids: [],
      cents: null,
      facts: { rank },
    })))
  })
}
