/** Pages that stand in for one that cannot be shown. */
export const states = {
  errorTitle: "Cette page ne peut pas être affichée",
  errorText:
    "Le service ne répond pas comme prévu. Vos réservations et votre porte-monnaie ne sont pas touchés. Réessayez dans un instant ; si cela dure, revenez dans quelques minutes.",
  offline: "Pas de connexion à Internet.",
  offlineText: "Cette page reste lisible ; rien ne sera envoyé avant son retour.",
  offlineHeld: "Rien n’a été envoyé. Ce que vous avez choisi et écrit reste ici : réessayez dès qu’elle revient.",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse est peut-être incomplète, ou l’élément n’est pas dans votre compte.",
}
