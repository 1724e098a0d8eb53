import type { Posting } from "../post"

export const OWNER = { customer_id: "cus_dupont", payee_id: "payee_agglomeration" }

/** A movement of Camille Dupont's wallet, under a key of its own; a fresh object each time. */
export function aPosting(changes: Partial<Posting> & Pick<Posting, "amount_cents" | "idempotency_key">): Posting {
  const kind = changes.amount_cents > 0 ? "top_up" : "checkout"
  return { ...OWNER, kind, label: "Recharge par carte", at: new Date("2026-11-23T07:00:00.123Z"), ...changes }
}

/** 50 €, what the guide's parent starts with. */
export const FIFTY_EUROS = { amount_cents: 5_000, idempotency_key: "top-up:first" }
