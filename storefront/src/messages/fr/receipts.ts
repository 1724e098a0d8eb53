import type { ReceiptKind } from "@wire"

type Means = { wallet: string; card: string; total: string }

export const receipts = {
  title: "Mes reçus",
  lead: "Un reçu pour chaque paiement, chaque recharge et chaque remboursement. Il est établi quelques secondes après l’opération.",
  ofOrder: "Reçus de cette commande",
  all: "Tous mes reçus",
  empty: "Vos reçus paraîtront ici après votre premier paiement.",
  emptyOfOrder: "Le reçu de cette commande n’est pas encore établi. Il paraîtra ici dans une minute au plus.",
  receipt: "Reçu",
  subject: "Objet",
  total: "Montant",
  voided: (number: string) => `Annulé par le reçu n° ${number}`,
  voidedBy: "Ce reçu est annulé par le",
  voids: "Ce document annule le",
  number: (number: string) => `reçu n° ${number}`,
  numbered: (kind: ReceiptKind, number: string) => `${titles[kind]} n° ${number}`,
  payee: "Régie",
  family: "Famille",
  date: "Date",
  label: "Libellé",
  reason: "Motif",
  details: "Détail",
  forWhom: "Pour",
  dates: "Dates",
  daysOf: (month: string, days: readonly string[]) => `${month}\u00a0: ${days.join(", ")}`,
  quantity: "Quantité",
  tariff: (commune: string, tariff: string) => `${commune}, tarif ${tariff}`,
  amounts: "Montants",
  pdf: "Télécharger en PDF",
  gone: "Famille dont le compte est supprimé",
}

export const titles: Record<ReceiptKind, string> = {
  order: "Reçu",
  top_up: "Reçu",
  refund: "Reçu de remboursement",
  payout: "Reçu de versement",
  adjustment: "Reçu de régularisation",
  void: "Reçu d’annulation",
}

export const subjects: Record<ReceiptKind, string> = {
  order: "Paiement de repas et de services",
  top_up: "Recharge du porte-monnaie",
  refund: "Remboursement",
  payout: "Versement du solde du porte-monnaie",
  adjustment: "Régularisation du porte-monnaie",
  void: "Annulation d’un reçu",
}

export const means: Record<ReceiptKind, Means> = {
  order: { wallet: "Payé avec le porte-monnaie", card: "Payé par carte bancaire", total: "Total payé" },
  top_up: { wallet: "Porté au porte-monnaie", card: "Payé par carte bancaire", total: "Total payé" },
  refund: { wallet: "Remis sur le porte-monnaie", card: "Remboursé sur la carte bancaire", total: "Total remboursé" },
  payout: { wallet: "Retiré du porte-monnaie", card: "Remboursé sur la carte bancaire", total: "Total versé" },
  adjustment: { wallet: "Porté au porte-monnaie", card: "Carte bancaire", total: "Total de la régularisation" },
  void: { wallet: "Porte-monnaie", card: "Carte bancaire", total: "Total annulé" },
}
