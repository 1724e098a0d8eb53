import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  communes: z.array(name).min(1),
  storefront_url: webAddress,
  /** The link that confirms the address; null once it is confirmed. */
  confirm_url: webAddress.nullable(),
  /** The communes see nothing before the address is confirmed. */
  awaited: z.boolean(),
})

/** A family has just registered; its communes will check. */
export type RegistrationReceived = z.infer<typeof schema>

const NEXT = "Vous recevrez un message dès qu'elle sera acceptée ; vous pourrez alors réserver."

export const registrationReceived = defineTemplate(schema, ({ first_name, communes, storefront_url, confirm_url, awaited }) => ({
  subject: awaited ? "Confirmez votre adresse pour terminer votre inscription" : "Votre inscription est bien reçue",
  first_name,
  blocks: [
    { kind: "text", text: awaited ? "Il reste une étape : confirmez votre adresse e-mail. Votre demande sera alors transmise à :" : "Nous avons transmis votre demande à :" },
    { kind: "list", items: communes },
    { kind: "text", text: `Votre mairie ${awaited ? "la vérifiera" : "la vérifie"}. ${NEXT}` },
    ...(confirm_url
      ? [
          { kind: "action" as const, label: "Confirmer mon adresse", url: confirm_url },
          { kind: "text" as const, text: "Vous n'avez pas demandé cette inscription ? Ne faites rien : personne ne verra cette adresse confirmée." },
        ]
      : [{ kind: "action" as const, label: "Suivre ma demande", url: storefront_url }]),
  ],
}))
