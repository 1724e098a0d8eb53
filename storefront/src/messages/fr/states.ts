/** Pages that stand in for one that cannot be shown. */
export const states = {
  errorTitle: "Cette page ne peut pas être affichée",
  errorText:
    "Le service ne répond pas comme prévu. Vos réservations et votre porte-monnaie ne sont pas touchés. Réessayez dans un instant ; si cela dure, revenez dans quelques minutes.",
  notFoundTitle: "Cette page n’existe pas",
  notFoundText: "L’adresse est peut-être incomplète, ou l’élément n’est pas dans votre compte.",
}
