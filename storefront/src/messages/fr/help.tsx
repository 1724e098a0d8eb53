import Link from "next/link"
import type { ReactElement } from "react"

export const help = { title: "Aide", Text }

function Text(): ReactElement {
  return (
    <>
      <h2>Mon compte attend sa validation</h2>
      <p>
        La mairie vérifie chaque demande. Vous recevez un e-mail dès qu’elle a répondu ; l’état de vos demandes se lit dans <Link href="/compte/services">Mes services</Link>. Une
        pièce manque ? Elle est demandée dans <Link href="/compte/justificatifs">Pièces justificatives</Link>.
      </p>
      <h2>Réserver</h2>
      <ol>
        <li>
          Dans votre <Link href="/compte">tableau de bord</Link>, choisissez le mois, ou ouvrez <Link href="/reserver">Réserver</Link>.
        </li>
        <li>Cochez les jours, un par un ou par raccourci : tout le mois, une semaine, tous les lundis, comme le mois dernier.</li>
        <li>Payez avec le bouton du bas : il dit combien, et avec quoi.</li>
      </ol>
      <p>Un jour marqué d’un tiret ne peut pas être réservé. Touchez-le, ou placez-y le curseur : la raison s’affiche au bas de la page. Un jour complet a sa liste d’attente, sous le calendrier.</p>
      <h2>Annuler</h2>
      <p>
        Touchez le repas dans votre <Link href="/compte">tableau de bord</Link>, ou cochez-en plusieurs dans <Link href="/compte/reservations">Mes réservations</Link>. Chaque repas indique jusqu’à quand il peut être
        annulé. L’argent revient sur votre porte-monnaie, ou sur la carte qui a payé.
      </p>
      <h2>Recharger mon crédit</h2>
      <p>
        Le lien « Recharger mon crédit » est en haut de chaque page une fois connecté. Le crédit paie les repas en un geste et n’expire pas ; vous pouvez
        le <Link href="/compte/porte-monnaie/recuperer">récupérer</Link>. Une carte gardée évite de la saisir chaque fois.
      </p>
      <h2>Mon agenda</h2>
      <p>
        Les repas réservés peuvent paraître dans l’agenda de votre téléphone : <Link href="/compte/agenda">Mon agenda</Link>. Les rappels par e-mail de ce qui n’est pas réservé se
        choisissent dans <Link href="/compte/informations">Mes informations</Link>.
      </p>
      <h2>Mot de passe oublié</h2>
      <p>
        <Link href="/mot-de-passe-oublie">Demandez un lien</Link> : il arrive par e-mail et ne sert qu’une fois. Personne, ni la mairie ni nous, ne connaît votre mot de passe.
      </p>
      <h2>Une autre question</h2>
      <p>Écrivez à votre mairie : elle connaît votre dossier et les règles de sa cantine.</p>
    </>
  )
}
