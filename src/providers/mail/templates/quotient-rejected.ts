import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, commune: name, reason: name, storefront_url: webAddress })

/** A commune rejected a family's quotient, and says why. */
export type QuotientRejected = z.infer<typeof schema>

export const quotientRejected = defineTemplate(schema, (data) => ({
  subject: `${data.commune} : votre quotient familial n'est pas accepté`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `${data.commune} n'a pas accepté le quotient familial que vous avez envoyé.` },
    { kind: "section", title: "Motif donné par la mairie", lines: [data.reason] },
    { kind: "text", text: "Vous pouvez en envoyer un autre depuis votre espace. D'ici là, les repas sont au tarif sans quotient." },
    { kind: "action", label: "Envoyer un autre document", url: data.storefront_url },
  ],
}))
