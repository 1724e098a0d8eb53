import { money } from "@/format/money"
import { meals } from "./common"

export const closing = {
  title: "Fermer mon compte",
  lead: "Tout ce qui reste dans votre porte-monnaie vous est rendu. Vos commandes et vos reçus restent consultables.",
  link: "Fermer mon compte",
  linkText: "Vous partez, ou vos enfants n’y mangent plus ?",
  mealsTitle: (count: number) => `${meals(count)} encore à venir`,
  mealsText: "Annulez d’abord vos repas à venir : leur argent revient dans votre porte-monnaie, puis il vous est rendu avec le reste.",
  mealsLink: "Voir mes réservations",
  what: "Ce qui va se passer",
  services: "Vos services et vos rythmes se terminent ; vous quittez les listes d’attente.",
  back: (payee: string, cents: number) => `${payee} : ${money(cents)} vous sont rendus`,
  nothing: "Votre porte-monnaie est vide : rien n’est à rendre.",
  sure: "J’ai compris : je ne pourrai plus réserver.",
  sureMissing: "Cochez cette case pour fermer votre compte.",
  close: "Fermer mon compte",
  keep: "Garder mon compte",
  done: "Votre compte est fermé. Un e-mail vous le confirme.",
}
