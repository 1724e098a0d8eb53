import { escapeHtml } from "../../../providers/mail/escape-html"
import { page } from "../page"

/** Asks before the reminders stop: programs that look at mails open every link. */
export function stopPage(link: string): string {
  const action = `/canteen/reminders?${new URLSearchParams({ link }).toString()}`
  return page(
    "Arrêter les rappels",
    `<p>Aucun message ne vous dira plus que des repas de vos semaines habituelles ne sont pas réservés. Vos réservations ne changent pas.</p>
<form method="post" action="${escapeHtml(action)}"><button type="submit">Ne plus recevoir ces rappels</button></form>`
  )
}

/** What was done, and where it is undone. */
export function stoppedPage(details: string): string {
  return page("Rappels arrêtés", `<p>Vous ne recevrez plus ces rappels. Pour les recevoir de nouveau, cochez-les dans vos informations.</p>${detailsLink(details)}`)
}

/** The page of a link that stops nothing more. */
export function usedPage(details: string): string {
  return page("Lien déjà utilisé", `<p>Ce lien a déjà servi ou n'est pas complet. Le choix de vos rappels est dans vos informations.</p>${detailsLink(details)}`)
}

function detailsLink(details: string): string {
  return `<a class="button" href="${escapeHtml(details)}">Voir mes informations</a>`
}
