import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, communes: z.array(name).min(1), storefront_url: webAddress })

/** A family has just registered; its communes will check. */
export type RegistrationReceived = z.infer<typeof schema>

export const registrationReceived = defineTemplate(schema, ({ first_name, communes, storefront_url }) => ({
  subject: "Votre inscription est bien reçue",
  first_name,
  blocks: [
    { kind: "text", text: "Nous avons transmis votre demande à :" },
    { kind: "list", items: communes },
    {
      kind: "text",
      text: "Votre mairie la vérifie. Vous recevrez un message dès qu'elle sera acceptée ; vous pourrez alors réserver.",
    },
    { kind: "action", label: "Suivre ma demande", url: storefront_url },
  ],
}))
