import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const metadata: Metadata = { title: "Aide" }

export default function HelpPage(): ReactElement {
  return (
    <Page title="Aide">
      <Prose>
        <h2>Mon compte attend sa validation</h2>
        <p>
          La mairie vérifie chaque demande. Vous recevez un e-mail dès qu’elle a répondu ; l’état de vos demandes se lit
          dans <Link href="/compte/services">Mes services</Link>.
        </p>
        <h2>Réserver</h2>
        <ol>
          <li>
            Ouvrez <Link href="/reserver">Réserver</Link> et choisissez le service.
          </li>
          <li>Cochez les jours, un par un ou par raccourci : tout le mois, ou tous les lundis.</li>
          <li>Ajoutez au panier, puis payez avec votre porte-monnaie ou par carte bancaire.</li>
        </ol>
        <p>
          Un jour marqué d’un tiret ne peut pas être réservé. Touchez-le, ou placez-y le curseur : la raison s’affiche au
          bas de la page.
        </p>
        <h2>Annuler</h2>
        <p>
          Dans <Link href="/compte/reservations">Mes réservations</Link>, cochez les repas à annuler. Chaque repas indique
          jusqu’à quand il peut l’être. L’argent revient sur votre porte-monnaie, ou sur la carte qui a payé.
        </p>
        <h2>Mon agenda</h2>
        <p>
          Les repas réservés peuvent paraître dans l’agenda de votre téléphone : <Link href="/compte/agenda">Mon agenda</Link>. Les rappels
          par e-mail de ce qui n’est pas réservé se choisissent dans <Link href="/compte/informations">Mes informations</Link>.
        </p>
        <h2>Recharger mon crédit</h2>
        <p>
          Le lien « Recharger mon crédit » est en haut de chaque page une fois connecté. Le crédit paie les repas en un
          geste et n’expire pas.
        </p>
        <h2>Mot de passe oublié</h2>
        <p>
          <Link href="/mot-de-passe-oublie">Demandez un lien</Link> : il arrive par e-mail et ne sert qu’une fois. Personne,
          ni la mairie ni nous, ne connaît votre mot de passe.
        </p>
        <h2>Une autre question</h2>
        <p>Écrivez à votre mairie : elle connaît votre dossier et les règles de sa cantine.</p>
      </Prose>
    </Page>
  )
}
