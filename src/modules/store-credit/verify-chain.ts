import { type ChainedEntry, chainHash } from "./chain"

/** The rank of the first entry that was changed, inserted or removed behind the application's back; null for a whole chain. Entries by rank. */
export function firstBrokenRank(entries: (ChainedEntry & { previous_hash: string; hash: string })[]): number | null {
  let previous = { hash: "", balance: 0 }
  for (const [index, entry] of entries.entries()) {
    const follows = entry.rank === index + 1 && entry.previous_hash === previous.hash
    const adds = entry.balance_after_cents === previous.balance + entry.amount_cents
    if (!follows || !adds || chainHash(previous.hash, entry) !== entry.hash) return index + 1
    previous = { hash: entry.hash, balance: entry.balance_after_cents }
  }
  return null
}
