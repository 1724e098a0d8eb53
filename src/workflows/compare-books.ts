import type { MedusaContainer } from "@medusajs/framework/types"
import { cardAccounts, cardBooks } from "../card-accounts"
import type { CardFee } from "../modules/reconciliation/card-fees"
import type { Covered, Found } from "../modules/reconciliation/record"
import type { Compared } from "../modules/reconciliation/service"
import { CARD_COMPARISONS, OWN_COMPARISONS } from "../queries/reconciliation"
import { type CardIntent, type Comparison, type Window, compare } from "../queries/reconciliation/comparison"
import { verifyLedger } from "../queries/reconciliation/ledger"
import { plainSql } from "../queries/plain-sql"
import { tried } from "./tried"

/** What was compared, what differs, which kinds are known to differ nowhere else in the window, and what the processor kept of each payment. */
export type Books = { compared: Compared[]; found: Found[]; covered: Covered[]; fees: CardFee[] }
export type ComparedWindow = { since: Date; instant: Date }

/** Compares all books since then. Each comparison stands alone: one that fails is logged and not counted, and what it told before stays as it was. */
export async function compareBooks(container: MedusaContainer, { since, instant }: ComparedWindow): Promise<Books> {
  const cards = await readCards(container, since)
  const fees = cards.intents.flatMap(({ account, id, fee_cents: cents }): CardFee[] => (cents === null ? [] : [{ account, intent_id: id, cents }]))
  const books: Books = { compared: [], found: [], covered: [], fees }
  const own: Cards = { intents: [], accounts: [], complete: true }
  for (const comparison of OWN_COMPARISONS) await add(container, books, { comparison, window: { since, instant }, cards: own })
  for (const comparison of CARD_COMPARISONS) await add(container, books, { comparison, window: { since, instant }, cards })
  await addChains(container, books, since)
  return books
}

/** The processor's books of the accounts that could be asked; `complete` when all could. */
type Cards = Pick<Window, "intents" | "accounts"> & { complete: boolean }

async function readCards(container: MedusaContainer, since: Date): Promise<Cards> {
  const cards: Cards = { intents: [], accounts: [], complete: true }
  for (const account of await cardAccounts(container)) {
    const asked = await tried(container, `listing of the card payments of ${account}`, async () => {
      const payments = await cardBooks(container, account).payments(since)
      cards.intents.push(...payments.map((payment): CardIntent => ({ ...payment, account })))
      cards.accounts.push(account)
    })
    cards.complete &&= asked
  }
  return cards
}

type Comparing = { comparison: Comparison; window: ComparedWindow; cards: Cards }

/** Where an account could not be asked, what the others tell is named, and nothing is taken for compared. */
async function add(container: MedusaContainer, books: Books, { comparison, window, cards }: Comparing): Promise<void> {
  const { kind } = comparison
  const counted: Compared = { name: kind, compared: null }
  books.compared.push(counted)
  await tried(container, `comparison ${kind}`, async () => {
    const { intents, accounts, complete } = cards
    const { compared, found, whole } = await compare(plainSql(container), comparison, { ...window, intents, accounts })
    if (complete) counted.compared = compared
    books.found.push(...found)
    if (whole && complete) books.covered.push({ kinds: [kind], since: window.since })
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
