import { z } from "@medusajs/framework/zod"

import { dayInWords } from "../format"
import { day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  beneficiary: name,
  canteen_service: name,
  date: day,
  by_rule: z.boolean(),
  storefront_url: webAddress,
})

/** An offered seat was not accepted in time, or its meal can no longer be booked (`by_rule`). Nothing was debited. */
export type WaitingListExpired = z.infer<typeof schema>

export const waitingListExpired = defineTemplate(schema, (data) => ({
  subject: `La place n'est plus gardée, ${dayInWords(data.date)}`,
  first_name: data.first_name,
  blocks: [
    {
      kind: "text",
      text: data.by_rule
        ? `La place gardée pour ${data.beneficiary} (${data.canteen_service}, ${dayInWords(data.date)}) ne peut plus être réservée : le délai de ce jour est passé, ou l'accès à ce service a changé.`
        : `La place gardée pour ${data.beneficiary} (${data.canteen_service}, ${dayInWords(data.date)}) n'a pas été acceptée à temps. Elle est proposée à la famille suivante.`,
    },
    { kind: "text", text: "Rien n'a été débité. Si ce jour peut encore être réservé, vous pouvez vous inscrire de nouveau sur la liste d'attente." },
    { kind: "action", label: "Voir ma liste d'attente", url: data.storefront_url },
  ],
}))
