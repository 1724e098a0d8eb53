/** Pages that need no account. */
export const home = {
  title: "La cantine, réservée et payée en quelques gestes",
  lead: "Réservez les repas de vos enfants pour un jour, une semaine ou un mois. Payez avec votre porte-monnaie ou par carte bancaire.",
  signUp: "Créer votre compte",
  signIn: "Se connecter",
  toAccount: "Aller à mon compte",
  sample: "Exemple de calendrier : une semaine, deux enfants. Chaque case est un repas ; une case cochée est choisie.",
  sampleCaption: "Une case par enfant et par jour. Un geste suffit pour le mois entier.",
  sampleDays: ["lun.", "mar.", "mer.", "jeu.", "ven."],
  sampleNames: ["Louane", "Théo"],
  sampleTotal: "4 repas",
  sampleWallet: "porte-monnaie après :",
  stepsTitle: "Comment ça marche",
  steps: [
    {
      title: "Créez votre compte",
      text: "Vos informations, vos enfants, les services de votre commune : vous ne les saisissez qu’une fois.",
    },
    {
      title: "La mairie valide votre compte",
      text: "Elle vérifie votre situation et vous prévient par e-mail. Vous suivez l’attente dans votre compte.",
    },
    {
      title: "Rechargez, si vous le souhaitez",
      text: "Mettez du crédit dans votre porte-monnaie quand vous voulez. Il paie vos repas en un geste.",
    },
    {
      title: "Réservez les dates des repas",
      text: "Choisissez les jours sur le calendrier, pour tous vos enfants à la fois. Payez, c’est réservé.",
    },
  ],
  communesTitle: "Communes desservies",
  communesLead: "Les services et tarifs que vous pouvez demander en créant votre compte. La page d’une commune donne son règlement, ses menus et les avis des familles.",
  communesDown: "La liste des communes ne peut pas être affichée en ce moment. Réessayez dans quelques minutes.",
}

export const login = {
  title: "Accès à votre compte",
  newTitle: "Vous n’avez pas encore de compte",
  newText: "Saisissez votre adresse e-mail pour commencer.",
  newButton: "Créer votre compte",
  knownTitle: "Déjà inscrit",
  button: "Connexion",
  forgotten: "Mot de passe oublié ?",
  continueAfter: "Connectez-vous pour continuer là où vous en étiez.",
  loggedOut: "Vous êtes déconnecté.",
  passwordChanged: "Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.",
}

export const forgotten = {
  title: "Mot de passe oublié",
  lead: "Indiquez l’adresse e-mail de votre compte. Vous recevrez un lien pour choisir un nouveau mot de passe.",
  button: "Recevoir le lien",
  sent: (email: string) =>
    `Si un compte existe pour ${email}, un lien vient d’y être envoyé. Il ne sert qu’une fois. Pensez à regarder dans les indésirables.`,
  back: "Revenir à la connexion",
}

export const reset = {
  title: "Choisir un nouveau mot de passe",
  forAccount: (email: string) => `Pour le compte ${email}.`,
  button: "Enregistrer le mot de passe",
  noToken: "Ce lien est incomplet. Ouvrez-le depuis le mail reçu, ou demandez-en un nouveau.",
  again: "Demander un nouveau lien",
}
