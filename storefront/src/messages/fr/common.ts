import { locale } from "./locale"

export const common = {
  brand: "Cantine Facile",
  description: "Réserver et payer les repas de la cantine de votre commune.",
  skip: "Aller au contenu",
  required: "Les champs sans la mention « facultatif » sont obligatoires.",
  optional: "facultatif",
  loading: "Chargement en cours…",
  sending: "Envoi en cours…",
  errorsTitle: (count: number) => (count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`),
  save: "Enregistrer",
  saved: "Vos modifications sont enregistrées.",
  cancel: "Annuler",
  modify: "Modifier",
  back: "Retour",
  retry: "Réessayer",
  homeLink: "Aller à l’accueil",
  previous: "Plus récentes",
  next: "Plus anciennes",
  print: "Imprimer",
}

export const meals = (count: number): string => (count === 1 ? "1 repas" : `${count} repas`)
export const days = (count: number): string => (count === 1 ? "1 jour" : `${count} jours`)

/** "Louane", "Louane et Théo", "Louane, Théo et Camille" */
export function listing(names: readonly string[]): string {
  return new Intl.ListFormat(locale.tag, { type: "conjunction" }).format(names)
}
