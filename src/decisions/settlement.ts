import type { CommuneFigures } from "../modules/booking/settlement-figures"
import type { LedgerFigures } from "../modules/store-credit/settlement-figures"
import type { CommuneSettlement, Named, PayeeSettlement, Settlement } from "../types/http"

/** A payee with the sums of its ledger, what the processor kept, and all its communes with their sums; what did not move has no figures. */
export type SettledPayee = { payee: Named; ledger: LedgerFigures | undefined; fees: { fees: number; known: boolean } | undefined; communes: { commune: Named; figures: CommuneFigures | undefined }[] }

const NO_LEDGER: Omit<LedgerFigures, "payee_id"> = { opening: 0, carried_over: 0, topped_up: 0, spent: 0, refunded: 0, paid_out: 0, adjusted: 0, closing: 0 }

/** The settlement of one payee in cents, with what its communes leave unexplained of its wallets. */
export function settlePayee({ payee, ledger = { payee_id: payee.id, ...NO_LEDGER }, fees = { fees: 0, known: true }, communes }: SettledPayee): Settlement & { wallets: PayeeSettlement } {
  const settled = communes.map(({ commune, figures }) => settleCommune(commune, figures))
  const sum = (of: (commune: CommuneSettlement) => number): number => settled.reduce((total, commune) => total + of(commune), 0)
  return {
    payee,
    communes: settled,
    wallets: {
      opening_cents: ledger.opening,
      carried_over_cents: ledger.carried_over,
      topped_up_cents: ledger.topped_up,
      spent_cents: ledger.spent,
      refunded_cents: ledger.refunded,
      paid_out_cents: ledger.paid_out,
      adjusted_cents: ledger.adjusted,
      closing_cents: ledger.closing,
      unplaced_cents: ledger.spent - ledger.refunded - sum((commune) => commune.spent_wallet_cents - commune.refunded_wallet_cents),
      card_collected_cents: ledger.topped_up + sum((commune) => commune.spent_card_cents),
      card_refunded_cents: sum((commune) => commune.refunded_card_cents),
      fees_cents: fees.known ? fees.fees : null,
    },
  }
}

function settleCommune(commune: Named, figures: CommuneFigures | undefined): CommuneSettlement {
  const { meals_sold = 0, meals_refunded = 0, spent_wallet = 0, spent_card = 0, refunded_wallet = 0, refunded_card = 0, due_card = 0 } = figures ?? {}
  return {
    commune,
    meals_sold,
    meals_refunded,
    spent_wallet_cents: spent_wallet,
    spent_card_cents: spent_card,
    refunded_wallet_cents: refunded_wallet,
    refunded_card_cents: refunded_card,
    due_card_cents: due_card,
    net_cents: spent_wallet + spent_card - refunded_wallet - refunded_card - due_card,
  }
}
