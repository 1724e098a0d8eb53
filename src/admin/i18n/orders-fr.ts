/** Words of the orders' pages. */
export const orders = {
  title: "Commandes",
  hint: "Les repas payés, limités aux communes dont vous avez la charge.",
  count_one: "commande",
  count_other: "commandes",
  number: "Commande n° {{number}}",
  listLabel: "Commandes",
  empty: "Aucune commande",
  emptyHint: "Élargissez les dates.",
  meals: "Repas de la commande",
  payment: "Paiement",
  paidAt: "Passée le",
  noMeals: "Cette commande ne contient aucun repas de vos communes.",
  notCanteen: "Aucun repas dans cette commande : c'est un rechargement de porte-monnaie ou une vente hors cantine.",
}
