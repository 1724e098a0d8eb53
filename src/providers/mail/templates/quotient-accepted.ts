import { z } from "@medusajs/framework/zod"

import { dateInWords } from "../format"
import { day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, commune: name, valid_until: day, storefront_url: webAddress })

/** A commune accepted a family's quotient. The value stays out of the mail. */
export type QuotientAccepted = z.infer<typeof schema>

export const quotientAccepted = defineTemplate(schema, (data) => ({
  subject: `${data.commune} : votre quotient familial est accepté`,
  first_name: data.first_name,
  blocks: [
    {
      kind: "text",
      text: `${data.commune} a accepté votre quotient familial. Il compte pour les repas jusqu'au ${dateInWords(data.valid_until)}.`,
    },
    { kind: "text", text: "Les repas déjà payés gardent leur prix ; ceux que vous réserverez suivent votre quotient." },
    { kind: "action", label: "Voir mon quotient et mes prix", url: data.storefront_url },
  ],
}))
