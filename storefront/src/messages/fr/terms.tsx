import Link from "next/link"
import type { ReactElement } from "react"

export const terms = { title: "Conditions générales", version: (version: string) => `Version ${version}`, Text }

function Text(): ReactElement {
  return (
    <>
      <h2>Le service</h2>
      <p>
        Cantine Facile permet aux familles de réserver et de payer les repas et la garderie proposés par leur commune. La commune fixe les tarifs, les jours, les délais et les
        conditions d’accès ; son règlement s’applique.
      </p>
      <h2>Le compte</h2>
      <p>Les informations données doivent être exactes. La commune valide chaque demande d’accès et peut la refuser en indiquant un motif. Le mot de passe est personnel.</p>
      <h2>Réserver et payer</h2>
      <p>
        Une réservation est ferme une fois payée, par porte-monnaie ou par carte bancaire. Le prix est celui qui est affiché au moment du paiement. L’argent est encaissé par la régie de
        la commune.
      </p>
      <h2>Annuler</h2>
      <p>
        Un repas peut être annulé jusqu’à la limite affichée à côté de lui. Le prix réellement payé est alors rendu sur le porte-monnaie ou sur la carte. Passé cette limite, le repas
        reste dû, sauf disposition du règlement de la commune.
      </p>
      <h2>Le porte-monnaie</h2>
      <p>
        Le crédit ne sert qu’aux services de la régie qui l’a encaissé. Il n’expire pas. Il se récupère dans « Mon porte-monnaie », d’abord sur les cartes qui l’ont rechargé, le reste
        par virement.
      </p>
      <p>
        L’usage de vos données est décrit dans la <Link href="/confidentialite">politique de confidentialité</Link>.
      </p>
    </>
  )
}
