/** Whom the families of a commune turn to. */
export const contact = {
  title: (commune: string): string => `Informations légales de la commune : ${commune}`,
  toLegal: (commune: string): string => `Contacter la mairie : ${commune}`,
  heading: "Contact",
  none: "Cette commune n’a pas encore indiqué comment la joindre.",
  contact_email: "E-mail",
  contact_phone: "Téléphone",
  contact_address: "Adresse",
  opening_hours: "Horaires d’ouverture",
  data_protection_contact: "Protection des données",
  textsHeading: "Textes du service",
  terms: "Conditions générales",
  privacy: "Confidentialité et cookies",
  accessibility: "Accessibilité",
  help: "Aide",
}
