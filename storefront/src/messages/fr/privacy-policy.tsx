import Link from "next/link"
import type { ReactElement, ReactNode } from "react"

export const privacyPolicy = { title: "Politique de confidentialité", Text }

/** What is kept for how long, and which cookies, stand in its midst: the service itself knows them. */
function Text({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <h2>Qui est responsable</h2>
      <p>Votre commune est responsable du traitement des données de sa cantine. Chaque commune ne voit que les familles qui ont demandé l’un de ses services.</p>
      <h2>Ce qui est enregistré, et pourquoi</h2>
      <ul>
        <li>Votre identité et vos coordonnées : pour valider votre compte et vous prévenir.</li>
        <li>Le nom et la date de naissance des bénéficiaires : pour savoir qui mange et sous quel tarif.</li>
        <li>Vos réservations, commandes et mouvements de porte-monnaie : pour le service et la comptabilité publique.</li>
        <li>Le régime alimentaire que vous choisissez dans la liste de votre commune : pour préparer les repas.</li>
        <li>
          L’adresse secrète d’un agenda, si vous en créez une : qui l’a lit les prénoms et les jours de repas. Elle n’est gardée que sous une forme qui ne permet pas de la retrouver,
          jusqu’à ce que vous la révoquiez.
        </li>
        <li>Vos avis sur un service : lus par la mairie, puis publiés sous votre prénom et l’initiale de votre nom.</li>
        <li>La newsletter et les offres de partenaires : seulement si vous les avez cochées, et tant que vous le voulez.</li>
      </ul>
      <h2>Les allergies et les PAI</h2>
      <p>
        Ce sont des données de santé : elles ne sont enregistrées qu’avec votre accord, que vous donnez pour chaque enfant et retirez quand vous voulez ; elles sont alors effacées, comme
        lorsque l’enfant quitte votre compte ou que vous le fermez. Elles sont chiffrées. Seuls la cuisine et les agents d’accueil de la commune où l’enfant mange les lisent, pour les
        jours où il y mange, et chaque lecture est notée.
      </p>
      <h2>Les cartes bancaires</h2>
      <p>
        Votre numéro de carte est saisi auprès du prestataire de paiement. Il ne passe jamais par nos serveurs. Une carte n’est gardée chez ce prestataire que si vous cochez la case ; vous
        la retirez dans « Mon porte-monnaie », et fermer votre compte les retire toutes.
      </p>
      {children}
      <h2>Vos droits</h2>
      <p>
        Dans <Link href="/compte/donnees">Mes données</Link>, vous lisez, téléchargez et faites effacer ce que le service garde sur votre famille. Pour vous opposer à un usage, écrivez à
        votre mairie. Vous pouvez aussi saisir la CNIL (cnil.fr).
      </p>
    </>
  )
}
