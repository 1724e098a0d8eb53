/** Whom the families of a commune turn to. */
export const contact = {
  title: (commune: string) => `Informations légales de la commune : ${commune}`,
  legal: "Informations légales",
  heading: "Contacter la mairie",
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
