import type { contact as French } from "../fr/contact"

export const contact: typeof French = {
  title: (commune) => `Legal information of the commune: ${commune}`,
  legal: "Legal information",
  heading: "Contact the town hall",
  none: "This commune has not said yet how to reach it.",
  contact_email: "Email",
  contact_phone: "Phone",
  contact_address: "Address",
  opening_hours: "Opening hours",
  data_protection_contact: "Data protection",
  textsHeading: "Texts of the service",
  terms: "Terms and conditions",
  privacy: "Privacy and cookies",
  accessibility: "Accessibility",
  help: "Help",
}
