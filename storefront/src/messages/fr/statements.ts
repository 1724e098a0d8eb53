import type { ServiceNature } from "@wire"

export const statements = {
  section: "Relevés annuels",
  sectionLead: "Ce que vous avez payé dans l’année, par enfant et par service : utile pour votre déclaration de revenus.",
  none: "Votre premier relevé paraîtra ici après un premier paiement.",
  ofYear: (year: number) => `Relevé annuel ${year}`,
  madeAt: (day: string) => `Situation au ${day}`,
  payees: (names: readonly string[]) => `Encaissé par : ${names.join(", ")}`,
  family: "Famille",
  total: (year: number) => `Payé en ${year}`,
  underSix: "Dont garde des enfants de moins de six ans",
  law: "Garde des enfants de moins de six ans au 1er janvier de l’année, hors nourriture : article 200 quater B du Code général des impôts. Déduisez les aides reçues pour cette garde.",
  counted:
    "Les sommes sont celles payées dans l’année, quel que soit le jour du service. Les repas et services annulés n’y figurent pas ; un geste de la régie qui ne rembourse aucun repas n’en est pas déduit. Recharger un porte-monnaie n’est pas payer un service : seules comptent ses dépenses.",
  born: (day: string) => `Naissance le ${day}`,
  counts: (year: number) => `Moins de six ans au 1er janvier ${year}`,
  service: "Service",
  nature: "Nature",
  count: "Nombre",
  paid: "Payé",
  meals: "Repas",
  childcare: "Garde avant ou après l’école",
  empty: (year: number) => `Aucun paiement en ${year}.`,
  pdf: "Télécharger en PDF",
  back: "Mes reçus",
}

export const natures: Record<ServiceNature, string> = { meal: "Repas", childcare: "Garde" }
