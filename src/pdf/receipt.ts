import { dateInWords, daysByMonth, euros } from "../providers/mail/format"
import type { Receipt, ReceiptKind, ReceiptLine } from "../types/http"
import type { PdfBlock, PdfContent, PdfFigure } from "./content"

const TITLES: Record<ReceiptKind, string> = {
  order: "Reçu",
  top_up: "Reçu",
  refund: "Reçu de remboursement",
  payout: "Reçu de versement",
  adjustment: "Reçu de régularisation",
  void: "Reçu d'annulation",
}

const SUBJECTS: Record<ReceiptKind, string> = {
  order: "Paiement de repas et de services",
  top_up: "Rechargement du porte-monnaie",
  refund: "Remboursement",
  payout: "Versement du solde du porte-monnaie à la famille",
  adjustment: "Régularisation du porte-monnaie",
  void: "Annulation d'un reçu",
}

/** A receipt as it is printed: who cashed what, from whom, for what, and how it was paid. */
export function receiptContent(receipt: Receipt): PdfContent {
  const { kind, number, date, payee, family, lines, label, reason, voids, voided_by } = receipt
  const title = `${TITLES[kind]} n° ${number}`
  return {
    title,
    footer: `${payee.name}, ${TITLES[kind].toLowerCase()} n° ${number}`,
    blocks: [
      { kind: "heading", level: 1, text: title },
      ...(voided_by ? [{ kind: "notice", text: `Ce reçu est annulé par le reçu n° ${voided_by.number}.` } satisfies PdfBlock] : []),
      ...(voids ? [{ kind: "notice", text: `Ce document annule le reçu n° ${voids.number}.` } satisfies PdfBlock] : []),
      {
        kind: "facts",
        rows: [
          { label: "Régie", value: payee.name },
          { label: "Famille", value: `${family.first_name} ${family.last_name}`.trim() || "Famille dont le compte est supprimé" },
          { label: "Date", value: dateInWords(date) },
          { label: "Objet", value: SUBJECTS[kind] },
          ...(label ? [{ label: "Libellé", value: label }] : []),
          ...(reason ? [{ label: "Motif", value: reason }] : []),
        ],
      },
      ...(lines.length > 0 ? linesOf(lines) : []),
      { kind: "heading", level: 2, text: "Montants" },
      { kind: "figures", rows: amounts(receipt) },
    ],
  }
}

function linesOf(lines: ReceiptLine[]): PdfBlock[] {
  return [
    { kind: "heading", level: 2, text: "Détail" },
    {
      kind: "table",
      columns: [
        { label: "Pour", part: 0.34, align: "left" },
        { label: "Dates", part: 0.34, align: "left" },
        { label: "Quantité", part: 0.18, align: "right" },
        { label: "Total", part: 0.14, align: "right" },
      ],
      rows: lines.map((line) => [
        `${line.beneficiary}\n${line.canteen_service}\n${line.commune}, tarif ${line.tariff}`,
        daysByMonth(line.dates).join("\n"),
        `${line.dates.length} × ${euros(line.unit_price_cents)}`,
        euros(line.total_cents),
      ]),
    },
  ]
}

const MEANS: Record<ReceiptKind, { wallet: string; card: string; total: string }> = {
  order: { wallet: "Payé avec le porte-monnaie", card: "Payé par carte bancaire", total: "Total payé" },
  top_up: { wallet: "Porté au porte-monnaie", card: "Payé par carte bancaire", total: "Total payé" },
  refund: { wallet: "Remis sur le porte-monnaie", card: "Remboursé sur la carte bancaire", total: "Total remboursé" },
  payout: { wallet: "Retiré du porte-monnaie", card: "Remboursé sur la carte bancaire", total: "Total versé à la famille" },
  adjustment: { wallet: "Porté au porte-monnaie", card: "Carte bancaire", total: "Total de la régularisation" },
  void: { wallet: "Porte-monnaie", card: "Carte bancaire", total: "Total annulé" },
}

/** By means of payment, those of 0 left out, then the total. */
export function amounts({ kind, total_cents, wallet_cents, card_cents }: Pick<Receipt, "kind" | "total_cents" | "wallet_cents" | "card_cents">): PdfFigure[] {
  const means = MEANS[kind]
  const parts = [
    { label: means.wallet, cents: wallet_cents },
    { label: means.card, cents: card_cents },
  ].filter(({ cents }) => cents !== 0)
  return [...parts.map(({ label, cents }) => ({ label, value: euros(cents) })), { label: means.total, value: euros(total_cents), strong: true }]
}
