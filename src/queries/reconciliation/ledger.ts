import type { MedusaContainer } from "@medusajs/framework/types"
import { STORE_CREDIT_MODULE } from "../../modules/store-credit"
import type { AccountRow } from "../../modules/store-credit/service"
import type StoreCreditModuleService from "../../modules/store-credit/service"

/** A wallet whose chain does not hold, with the rank of its first broken entry. */
export type BrokenWallet = { account: AccountRow; rank: number }
export type LedgerVerdict = { accounts: number; entries: number; broken: BrokenWallet[] }

const A_PAGE = 200

/** Follows the chain of every wallet that was touched since then, or of all; also where its account disagrees with its last entry. */
export async function verifyLedger(container: MedusaContainer, since?: Date): Promise<LedgerVerdict> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const filter = since ? { updated_at: { $gte: since } } : {}
  const verdict: LedgerVerdict = { accounts: 0, entries: 0, broken: [] }
  for (let last = ""; ; ) {
    const page = await wallets.listCanteenWalletAccounts({ ...filter, id: { $gt: last } }, { take: A_PAGE, order: { id: "ASC" } })
    for (const account of page) {
      const rank = await firstBroken(wallets, account.id)
      if (rank !== null) verdict.broken.push({ account, rank })
      verdict.entries += account.entries_count
    }
    verdict.accounts += page.length
    if (page.length < A_PAGE) return verdict
    last = page.at(-1)?.id ?? ""
  }
}

/** A wallet that moves while it is read looks broken: only what a second reading says too is. */
async function firstBroken(wallets: StoreCreditModuleService, accountId: string): Promise<number | null> {
  const rank = await wallets.firstBrokenEntry(accountId)
  return rank === null ? null : wallets.firstBrokenEntry(accountId)
}
