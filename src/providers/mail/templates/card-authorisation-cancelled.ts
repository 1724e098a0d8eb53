import { z } from "@medusajs/framework/zod"

import { euros } from "../format"
import { cents, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, amount_cents: cents, storefront_url: webAddress })

/** A card was authorised for meals that could not be booked: nothing is charged. Amount in cents. */
export type CardAuthorisationCancelled = z.infer<typeof schema>

export const cardAuthorisationCancelled = defineTemplate(schema, ({ first_name, amount_cents, storefront_url }) => ({
  subject: "Votre paiement par carte est annulé",
  first_name,
  blocks: [
    {
      kind: "text",
      text: `Votre banque avait autorisé ${euros(amount_cents)}, mais les repas n'ont pas pu être réservés. Rien n'est débité.`,
    },
    {
      kind: "text",
      text: "Selon votre banque, l'autorisation peut rester visible quelques jours avant de disparaître. Vous pouvez réserver à nouveau.",
    },
    { kind: "action", label: "Réserver à nouveau", url: storefront_url },
  ],
}))
