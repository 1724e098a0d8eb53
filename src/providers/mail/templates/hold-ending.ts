import { z } from "@medusajs/framework/zod"

import { instantInWords } from "../format"
import { instant, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  meals: z.number().int().min(1),
  held_until: instant,
  storefront_url: webAddress,
})

/** The seats of a basket that is not paid yet are soon given back. */
export type HoldEnding = z.infer<typeof schema>

export const holdEnding = defineTemplate(schema, ({ first_name, meals, held_until, storefront_url }) => ({
  subject: "Votre réservation n'est pas encore payée",
  first_name,
  blocks: [
    {
      kind: "text",
      text: `${meals === 1 ? "La place de votre repas est gardée" : `Les places de vos ${meals} repas sont gardées`} jusqu'à ce moment : ${instantInWords(held_until)}.`,
    },
    { kind: "text", text: "Passé ce délai, elles sont rendues aux autres familles. Rien n'est débité, et votre panier reste tel qu'il est." },
    { kind: "action", label: "Terminer le paiement", url: storefront_url },
  ],
}))
