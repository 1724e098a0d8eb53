export const address = {
  title: "Mon adresse e-mail",
  lead: (email: string) => `Votre compte utilise l’adresse ${email} : elle sert à vous connecter et à recevoir nos messages.`,
  link: "Changer mon adresse e-mail",
  linkText: "Une autre boîte aux lettres ?",
  how: "Nous enverrons un lien à votre nouvelle adresse et un autre à l’ancienne. Le changement se fait quand les deux sont ouverts ; vous serez alors déconnecté de tous vos appareils.",
  newEmail: "Nouvelle adresse e-mail",
  password: "Votre mot de passe actuel",
  button: "Demander le changement",
  pendingTitle: (email: string) => `Changement en cours vers ${email}`,
  pendingUntil: (moment: string) => `Les liens sont valables jusqu’au ${moment}.`,
  step: (email: string, done: boolean) => (done ? `${email} : confirmée` : `${email} : nous attendons l’ouverture de son lien`),
  noMail: "Rien reçu ? Regardez dans les courriers indésirables, ou recommencez avec une autre adresse.",
  withdraw: "Renoncer au changement",
  asked: "Les deux liens sont partis. Ouvrez vos deux boîtes aux lettres.",
  withdrawn: "Le changement est abandonné. Votre adresse reste la même.",
  awaitedTitle: "Confirmez votre adresse e-mail",
  awaitedText: (email: string) =>
    `Nous avons envoyé un lien à ${email}. Votre demande sera transmise à la mairie quand vous l’aurez ouvert. Rien reçu ? Regardez dans les courriers indésirables.`,
  sendAgain: "Renvoyer le lien",
  sentAgain: (email: string) => `Un nouveau lien est parti à ${email}. L’ancien ne sert plus.`,
}

export const confirmation = {
  title: "Confirmer une adresse e-mail",
  lead: "Un dernier geste : confirmez que vous lisez bien cette boîte aux lettres.",
  button: "Confirmer cette adresse",
  noLink: "Ce lien est incomplet. Ouvrez-le depuis le mail reçu.",
  registered: (email: string) => `L’adresse ${email} est confirmée. Votre demande est transmise à la mairie, qui vous répondra par e-mail.`,
  changed: (email: string) => `Votre compte utilise désormais l’adresse ${email}. Connectez-vous avec elle.`,
  waitsForNew: (email: string) => `C’est noté. Il reste à ouvrir le lien envoyé à ${email}.`,
  waitsForFormer: "C’est noté. Il reste à ouvrir le lien envoyé à votre ancienne adresse.",
  toAccount: "Aller à mon compte",
}
