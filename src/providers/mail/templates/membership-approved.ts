import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  commune: name,
  canteen_service: name,
  tariff: name,
  storefront_url: webAddress,
})

/** A commune accepted a family in one of its services. */
export type MembershipApproved = z.infer<typeof schema>

export const membershipApproved = defineTemplate(schema, (data) => ({
  subject: `${data.canteen_service} : votre inscription est acceptée`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: "Votre mairie a accepté votre inscription. Vous pouvez réserver dès maintenant." },
    {
      kind: "figures",
      rows: [
        { label: "Commune", value: data.commune },
        { label: "Service", value: data.canteen_service },
        { label: "Tarif", value: data.tariff },
      ],
    },
    { kind: "action", label: "Réserver", url: data.storefront_url },
  ],
}))
