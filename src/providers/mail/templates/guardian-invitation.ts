import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  invitation_url: webAddress,
  guardian: name,
  child: name,
  days: z.number().int().positive(),
})

/** A guardian of a child invites the other one. The address is a secret: with a login of the mail's own address it makes a guardian. */
export type GuardianInvitation = z.infer<typeof schema>

export const guardianInvitation = defineTemplate(schema, ({ invitation_url, guardian, child, days }) => ({
  subject: `${guardian} vous invite à suivre la cantine de ${child}`,
  blocks: [
    { kind: "text", text: `${guardian} vous invite à suivre la cantine de ${child} depuis votre propre compte.` },
    {
      kind: "text",
      text: "Chacun réserve et paie de son côté, avec son porte-monnaie et son tarif : ni vos réservations ni vos paiements ne sont montrés à l'autre foyer. Vous voyez seulement les jours où l'enfant est déjà inscrit.",
    },
    { kind: "action", label: "Répondre à l'invitation", url: invitation_url },
    {
      kind: "text",
      text: `Connectez-vous, ou créez votre compte, avec l'adresse qui a reçu ce message. Ce lien est personnel, sert une seule fois et reste valable ${days} jours. Si vous ne connaissez pas cette personne, ne faites rien.`,
    },
  ],
}))
