import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { readRetention } from "@/data/retention"
import { TERMS_VERSION } from "@/features/registration/terms"
import { kept, legal } from "@messages/legal"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const metadata: Metadata = { title: "Politique de confidentialité" }

export default async function PrivacyPage(): Promise<ReactElement> {
  const periods = await readRetention()
  return (
    <Page title="Politique de confidentialité" lead={<p>Version {TERMS_VERSION}</p>}>
      <Prose>
        <h2>Qui est responsable</h2>
        <p>
          Votre commune est responsable du traitement des données de sa cantine. Chaque commune ne voit que les familles
          qui ont demandé l’un de ses services.
        </p>
        <h2>Ce qui est enregistré, et pourquoi</h2>
        <ul>
          <li>Votre identité et vos coordonnées : pour valider votre compte et vous prévenir.</li>
          <li>Le nom et la date de naissance des bénéficiaires : pour savoir qui mange et sous quel tarif.</li>
          <li>Vos réservations, commandes et mouvements de porte-monnaie : pour le service et la comptabilité publique.</li>
          <li>Le régime alimentaire que vous choisissez dans la liste de votre commune : pour préparer les repas.</li>
          <li>Vos avis sur un service : lus par la mairie, puis publiés sous votre prénom et l’initiale de votre nom.</li>
          <li>La newsletter et les offres de partenaires : seulement si vous les avez cochées, et tant que vous le voulez.</li>
        </ul>
        <h2>Les allergies et les PAI</h2>
        <p>
          Ce sont des données de santé : elles ne sont enregistrées qu’avec votre accord, que vous donnez pour chaque enfant et
          retirez quand vous voulez ; elles sont alors effacées, comme lorsque l’enfant quitte votre compte ou que vous le fermez.
          Elles sont chiffrées. Seuls la cuisine et les agents d’accueil de la commune où l’enfant mange les lisent, pour les jours
          où il y mange, et chaque lecture est notée.
        </p>
        <h2>Les cartes bancaires</h2>
        <p>Votre numéro de carte est saisi auprès du prestataire de paiement. Il ne passe jamais par nos serveurs.</p>
        <h2>{legal.keptTitle}</h2>
        {periods ? (
          <>
            <p>{legal.keptLead}</p>
            <dl className="divide-y divide-hairline border-y border-hairline">
              {periods.map(({ kind, days }) => (
                <div key={kind} className="flex justify-between gap-4 py-1.5">
                  <dt>{kept[kind]}</dt>
                  <dd className="shrink-0">{legal.days(days)}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <p>{legal.keptDown}</p>
        )}
        <p>{legal.receipts}</p>
        <h2>{legal.cookiesTitle}</h2>
        <p>{legal.cookiesLead}</p>
        <ul>
          {legal.cookies.map(({ name, use, time }) => (
            <li key={name}>
              <strong>{name}</strong> : {use}, {time}.
            </li>
          ))}
        </ul>
        <p>{legal.stored}</p>
        <h2>Vos droits</h2>
        <p>
          Vous pouvez lire, corriger, emporter et faire effacer vos données dans votre compte, à la page{" "}
          <Link href="/compte/donnees">Mes données</Link>. Pour vous opposer à leur usage, écrivez à votre mairie. Vous pouvez
          aussi saisir la CNIL.
        </p>
      </Prose>
    </Page>
  )
}
