import { z } from "@medusajs/framework/zod"

import { instantInWords } from "../format"
import { instant, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ open: z.number().int().positive(), oldest_at: instant, page_url: webAddress })

/** Staff are told that books have disagreed for more than a day: how many differences, never whom they concern. */
export type DifferencesOpen = z.infer<typeof schema>

export const differencesOpen = defineTemplate(schema, ({ open, oldest_at, page_url }) => ({
  subject: open > 1 ? `Rapprochement : ${open} écarts à traiter` : "Rapprochement : un écart à traiter",
  blocks: [
    {
      kind: "text",
      text:
        open > 1
          ? `${open} écarts sont ouverts depuis plus d'un jour dans vos communes. Le plus ancien : ${instantInWords(oldest_at)}.`
          : `Un écart est ouvert depuis plus d'un jour dans vos communes : ${instantInWords(oldest_at)}.`,
    },
    {
      kind: "text",
      text: "Le paiement, la commande, le porte-monnaie et les repas ne disent pas la même chose, et la plateforme ne peut pas décider seule. La page Rapprochement dit pour chaque écart ce qu'il faut faire.",
    },
    { kind: "action", label: "Ouvrir le rapprochement", url: page_url },
    { kind: "text", text: "Ce message part une fois par jour, tant qu'un écart reste ouvert." },
  ],
}))
