import { escapeHtml } from "../../../providers/mail/escape-html"
import { ROLES } from "../../../providers/mail/templates/staff-invitation"
import type { OpenInvitation } from "../../../queries/open-invitation"
import { page } from "../page"

/** Why an invitation was not accepted, by the code of the refusal. */
const REFUSALS: Readonly<Record<string, string>> = {
  "invitation.ended": "Cette invitation a déjà servi, a été retirée ou remplacée, ou a expiré. Demandez à votre responsable de vous en envoyer une autre.",
  "invitation.address_of_family": "Cette adresse est celle d'un compte famille. Demandez une invitation à une adresse professionnelle.",
  "invitation.other_role": "Vous avez déjà un autre rôle. Demandez une invitation avec ce même rôle, ou à une autre adresse.",
  "password.too_weak": "Ce mot de passe est trop facile à deviner. Choisissez au moins 12 caractères, par exemple quatre mots sans lien entre eux.",
  "request.invalid": "Écrivez votre prénom, votre nom et un mot de passe.",
  busy: "Cette invitation est en cours de traitement. Réessayez dans un instant.",
}

/** The sentence of a refusal. */
export function refusalSentence(code: string): string {
  return REFUSALS[code] ?? "L'invitation n'a pas pu être acceptée. Réessayez dans un instant."
}

/** The page of a link that opens nothing. */
export function endedPage(): string {
  return page("Invitation expirée", `<p>${refusalSentence("invitation.ended")}</p>`)
}

type Typed = { first_name?: string | undefined; last_name?: string | undefined }

/** The form of an invitation; `problem` says what was refused, and what was typed stays, but for the password. */
export function invitationPage(invitation: OpenInvitation, token: string, refused: { problem: string; typed: Typed } | null = null): string {
  const { email, role, communes, known } = invitation
  const places = communes.length > 0 ? `<dt>${communes.length > 1 ? "Communes" : "Commune"}</dt><dd>${escapeHtml(communes.join(", "))}</dd>` : ""
  const facts = `<dl><dt>Rôle</dt><dd>${ROLES[role]}</dd>${places}</dl>`
  const error = refused ? `<p class="error" role="alert">${escapeHtml(refused.problem)}</p>` : ""
  const about = known
    ? `<p>Vous avez déjà un compte : ces communes y seront ajoutées.</p>`
    : `${field("first_name", "Prénom", "given-name", refused?.typed.first_name)}${field("last_name", "Nom", "family-name", refused?.typed.last_name)}
<label for="password">Mot de passe</label><input id="password" name="password" type="password" autocomplete="new-password" required maxlength="128" aria-describedby="rule">
<p class="hint" id="rule">Au moins 12 caractères, par exemple quatre mots sans lien entre eux.</p>`
  return page(
    "Rejoindre l'équipe",
    `${error}${facts}<form method="post" action="/canteen/invitation"><input type="hidden" name="token" value="${escapeHtml(token)}">
<label for="email">Adresse e-mail</label><input id="email" type="email" autocomplete="username" readonly value="${escapeHtml(email)}">${about}<button type="submit">${known ? "Accepter" : "Créer mon compte"}</button></form>`
  )
}

function field(name: string, label: string, autocomplete: string, value = ""): string {
  return `<label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="${autocomplete}" required maxlength="60" value="${escapeHtml(value)}">`
}

/** The page after the last step. */
export function joinedPage(email: string, admin: string): string {
  return page("Bienvenue dans l'équipe", `<p>Connectez-vous avec l'adresse <strong>${escapeHtml(email)}</strong>.</p><a class="button" href="${escapeHtml(admin)}">Aller à la connexion</a>`)
}
