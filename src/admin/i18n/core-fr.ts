/** Strings of Medusa's own French catalogue that a town hall would not understand, or that were left in English. */
export const coreFr = {
  login: {
    title: "Cantine Facile",
    hint: "Espace des agents et des régies",
    forgotPassword: "Mot de passe oublié ? <0>Réinitialiser</0>",
  },
  invite: {
    title: "Bienvenue sur Cantine Facile",
    alreadyHaveAccount: "Vous avez déjà un compte ? <0>Se connecter</0>",
    successHint: "Vous pouvez vous connecter dès maintenant.",
    successAction: "Ouvrir l'espace des agents",
  },
  resetPassword: { email: "E-mail" },
  actions: { continueWithEmail: "Se connecter" },
  app: {
    nav: { accessibility: { title: "Menu" }, settings: { general: "Général" } },
    menus: { user: { theme: { dark: "Sombre", light: "Clair" }, changelog: "Nouveautés de Medusa", documentation: "Documentation de Medusa" } },
  },
  fields: { email: "E-mail" },
  metadata: { header: "Métadonnées" },
  orders: { payment: { capture_short: "Encaisser" } },
} as const
