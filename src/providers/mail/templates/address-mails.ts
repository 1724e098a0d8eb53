import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const hours = z.number().int().positive()
const email = z.email()

const asked = z.object({ purpose: z.enum(["registration", "new", "former"]), email, confirm_url: webAddress, hours })
/** The link that confirms an address: a family's first one, its new one, or its former one, which agrees to be left. The link is a secret. */
export type AddressConfirmation = z.infer<typeof asked>

const taken = z.object({ email, login_url: webAddress })
/** Somebody wants to use an address that has an account already: only who reads its mail learns so. */
export type AddressTaken = z.infer<typeof taken>

const changed = z.object({ first_name: name, email, contact_url: webAddress })
/** An account has another address from now on: told to the former one. */
export type AddressChanged = z.infer<typeof changed>

const WORDS = {
  registration: {
    subject: "Confirmez votre adresse e-mail",
    text: (address: string) => `Confirmez que l'adresse ${address} est bien la vôtre : votre inscription à la cantine l'attend.`,
    label: "Confirmer mon adresse",
    otherwise: "Vous n'avez rien demandé ? Ne faites rien.",
  },
  new: {
    subject: "Confirmez votre nouvelle adresse e-mail",
    text: (address: string) => `Vous souhaitez utiliser l'adresse ${address} pour votre compte de cantine. Le changement se fait quand votre ancienne adresse l'a confirmé aussi.`,
    label: "Confirmer ma nouvelle adresse",
    otherwise: "Vous n'avez rien demandé ? Ne faites rien.",
  },
  former: {
    subject: "Confirmez le changement de votre adresse e-mail",
    text: (address: string) => `Votre compte de cantine doit changer d'adresse pour ${address}. Le changement se fait quand cette nouvelle adresse l'a confirmé aussi.`,
    label: "Confirmer le changement",
    otherwise: "Ce n'était pas vous ? Ne confirmez pas, et changez tout de suite votre mot de passe : quelqu'un le connaît.",
  },
}

export const addressConfirmation = defineTemplate(asked, ({ purpose, email: address, confirm_url, hours: lasts }) => {
  const { subject, text, label, otherwise } = WORDS[purpose]
  return {
    subject,
    blocks: [
      { kind: "text", text: text(address) },
      { kind: "action", label, url: confirm_url },
      { kind: "text", text: `Ce lien sert une seule fois et reste valable ${lasts} heures. ${otherwise}` },
    ],
  }
})

export const addressTaken = defineTemplate(taken, ({ email: address, login_url }) => ({
  subject: "Cette adresse a déjà un compte",
  blocks: [
    { kind: "text", text: `Quelqu'un a demandé à utiliser l'adresse ${address} pour un autre compte de cantine. Elle en a déjà un : rien n'a changé.` },
    { kind: "text", text: "C'était vous ? Connectez-vous avec cette adresse, ou choisissez-en une autre. Sinon, ne faites rien." },
    { kind: "action", label: "Me connecter", url: login_url },
  ],
}))

export const addressChanged = defineTemplate(changed, ({ first_name, email: address, contact_url }) => ({
  subject: "L'adresse de votre compte a changé",
  first_name,
  blocks: [
    { kind: "text", text: `Votre compte de cantine utilise désormais l'adresse ${address}. Celle-ci ne sert plus à vous connecter, et vos appareils ont été déconnectés.` },
    { kind: "text", text: "Ce n'était pas vous ? Prévenez tout de suite votre mairie." },
    { kind: "action", label: "Trouver de l'aide", url: contact_url },
  ],
}))
