import type { ReactElement } from "react"

export const accessibility = { title: "Accessibilité", Text }

function Text(): ReactElement {
  return (
    <>
      <h2>État de conformité</h2>
      <p>
        Ce site n’a pas encore été audité selon le RGAA 4.1 : il est donc déclaré non conforme, comme le demande la loi. Il est conçu pour l’être, et chaque page est vérifiée par un outil
        automatique.
      </p>
      <h2>Ce qui est prévu</h2>
      <ul>
        <li>Tout se fait au clavier ; l’élément actif est toujours visible.</li>
        <li>Le calendrier est un tableau de cases à cocher : chaque case dit le jour, le prénom, le prix et le délai.</li>
        <li>Un jour impossible reste accessible et dit pourquoi.</li>
        <li>La couleur n’est jamais la seule information ; un thème sombre suit le réglage de l’appareil.</li>
        <li>Les pages s’utilisent dès 320 pixels de large et avec un texte agrandi.</li>
      </ul>
      <h2>Signaler une difficulté</h2>
      <p>
        Écrivez à votre mairie, qui vous proposera une autre manière de réserver. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).
      </p>
    </>
  )
}
