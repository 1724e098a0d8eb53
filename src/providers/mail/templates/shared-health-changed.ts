import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  child: name,
  change: z.enum(["told", "withdrawn"]),
  storefront_url: webAddress,
})

/** The other guardian of a child changed or deleted what the kitchen knows of its health. What it is stays out of the mail. */
export type SharedHealthChanged = z.infer<typeof schema>

const FACTS = {
  told: "L'autre parent a changé la partie Santé de la fiche commune.",
  withdrawn: "L'autre parent a retiré son accord : la partie Santé de la fiche commune est effacée, et la cuisine n'en sait plus rien.",
} as const

export const sharedHealthChanged = defineTemplate(schema, ({ first_name, child, change, storefront_url }) => ({
  subject: `La partie Santé de ${child} a changé`,
  blocks: [
    { kind: "text", text: `Bonjour ${first_name},` },
    { kind: "text", text: FACTS[change] },
    { kind: "text", text: "Vérifiez ce que la cuisine doit savoir pour servir un repas sûr. Vous pouvez l'indiquer de nouveau, avec votre propre accord." },
    { kind: "action", label: "Voir la fiche", url: storefront_url },
  ],
}))
