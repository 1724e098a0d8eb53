import "server-only"
import { cache } from "react"
import type { Cents, EntriesResponse, LowBalanceResponse, Payout, PayoutRequest, PayoutResponse, PayoutsResponse, TopUpResponse, Wallet, WalletsResponse } from "@wire"
import { call } from "./client"

/** One wallet for each payee of the family, at 0 when new. */
export const listWallets = cache(async (token: string): Promise<Wallet[]> => {
  const { wallets } = await call<WalletsResponse>("/store/canteen/wallets", { token })
  return wallets
})

/** Entries, newest first. */
export async function listEntries(
  token: string,
  walletId: string,
  page: { limit: number; offset: number },
): Promise<EntriesResponse> {
  const path = `/store/canteen/wallets/${encodeURIComponent(walletId)}/entries`
  return call<EntriesResponse>(path, { token, query: page })
}

/** A cart ready to be paid by card. @throws when the amount is outside the payee's bounds. */
export async function startTopUp(token: string, walletId: string, amountCents: Cents): Promise<TopUpResponse> {
  const path = `/store/canteen/wallets/${encodeURIComponent(walletId)}/top-ups`
  return call<TopUpResponse>(path, { method: "POST", token, body: { amount_cents: amountCents } })
}

/** Below which balance the family wants a mail; null for never. */
export async function setLowBalance(token: string, walletId: string, thresholdCents: Cents | null): Promise<Wallet> {
  const path = `/store/canteen/wallets/${encodeURIComponent(walletId)}/low-balance`
  const { wallet } = await call<LowBalanceResponse>(path, { method: "POST", token, body: { threshold_cents: thresholdCents } })
  return wallet
}

/** What taking back the whole balance would do, and what was taken back before. */
export async function readPayouts(token: string, walletId: string): Promise<PayoutsResponse> {
  return call<PayoutsResponse>(`/store/canteen/wallets/${encodeURIComponent(walletId)}/payouts`, { token })
}

/** Takes credit back, once for each key. */
export async function askPayout(token: string, walletId: string, { key, ...body }: PayoutRequest & { key: string }): Promise<Payout> {
  const path = `/store/canteen/wallets/${encodeURIComponent(walletId)}/payouts`
  const { payout } = await call<PayoutResponse>(path, { method: "POST", token, body, key })
  return payout
}
