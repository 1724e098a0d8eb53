import type { Cents } from "@wire"

type Wanted = {
  /** An amount that something lacks. */
  cents?: Cents
  /** The page where a recharge was asked for, to be led back to. */
  from?: string
}

/** The page of a wallet. */
export function walletPath(walletId: string, { cents, from }: Wanted = {}): string {
  const search = new URLSearchParams({ "porte-monnaie": walletId })
  if (cents !== undefined) search.set("montant", String(cents))
  if (from) search.set("suite", from)
  return `/compte/porte-monnaie?${search.toString()}`
}
