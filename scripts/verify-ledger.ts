import type { ExecArgs } from "@medusajs/framework/types"
import { verifyLedger } from "../src/queries/reconciliation/ledger"

/**
 * Follows the chain of every wallet's entries and compares its balance with them. Prints what was read and each wallet that is broken, with the rank of its first
 * broken entry; exits 1 when there is one.
 *
 *     npm run ledger:verify
 */
export default async function verify({ container }: ExecArgs): Promise<void> {
  const { accounts, entries, broken } = await verifyLedger(container)
  console.log(`${accounts} wallets, ${entries} entries, ${broken.length} broken.`)
  for (const { account, rank } of broken) {
    console.log(`${account.id} is broken at rank ${rank} of ${account.entries_count} (customer ${account.customer_id}, payee ${account.payee_id})`)
  }
  if (broken.length > 0) process.exitCode = 1
}
