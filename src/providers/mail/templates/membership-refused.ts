import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  commune: name,
  canteen_service: name,
  reason: name,
  storefront_url: webAddress,
})

/** A commune refused a family in one of its services, and says why. */
export type MembershipRefused = z.infer<typeof schema>

export const membershipRefused = defineTemplate(schema, (data) => ({
  subject: `${data.canteen_service} : votre inscription n'est pas acceptée`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `${data.commune} n'a pas accepté votre inscription à ${data.canteen_service}.` },
    { kind: "section", title: "Motif donné par la mairie", lines: [data.reason] },
    {
      kind: "text",
      text: "Vous pouvez corriger votre dossier et faire une nouvelle demande depuis votre espace, ou contacter votre mairie.",
    },
    { kind: "action", label: "Ouvrir mon dossier", url: data.storefront_url },
  ],
}))
