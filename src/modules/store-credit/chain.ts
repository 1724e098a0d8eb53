import { createHash } from "node:crypto"

export type ChainedEntry = {
  account_id: string
  rank: number
  amount_cents: number
  balance_after_cents: number
  kind: string
  label: string
  idempotency_key: string
  reference: string | null
  posted_at: Date
}

/** SHA-256 over the entry and the hash before it, in hexadecimal: any later change of a row breaks the chain from there on. */
export function chainHash(previousHash: string, entry: ChainedEntry): string {
  const fields = [
    previousHash,
    entry.account_id,
    entry.rank,
    entry.amount_cents,
    entry.balance_after_cents,
    entry.kind,
    entry.label,
    entry.idempotency_key,
    entry.reference,
    entry.posted_at.toISOString(),
  ]
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex")
}
