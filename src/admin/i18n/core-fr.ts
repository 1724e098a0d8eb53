/** Strings of Medusa's own French catalogue that a town hall would not understand, or that were left in English. */
export const coreFr = {
  login: {
    title: "Cantine Facile, espace des agents",
    hint: "Connectez-vous avec votre adresse professionnelle",
  },
  app: {
    nav: { accessibility: { title: "Menu" } },
    menus: { user: { theme: { dark: "Sombre", light: "Clair" } } },
  },
  general: { pages: "pages" },
  orders: { payment: { capture_short: "Encaisser" } },
} as const
