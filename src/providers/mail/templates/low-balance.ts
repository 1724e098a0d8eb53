import { z } from "@medusajs/framework/zod"

import { dateInWords, euros } from "../format"
import { cents, day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  payee: name,
  balance_cents: cents,
  threshold_cents: cents,
  covers_until: day.nullable(),
  storefront_url: webAddress,
})

/** A wallet went below the amount that its family chose. Amounts in cents. */
export type LowBalance = z.infer<typeof schema>

export const lowBalance = defineTemplate(schema, ({ first_name, payee, balance_cents, threshold_cents, covers_until, storefront_url }) => ({
  subject: `Il reste ${euros(balance_cents)} sur votre porte-monnaie`,
  first_name,
  blocks: [
    { kind: "text", text: `Votre porte-monnaie est passé sous ${euros(threshold_cents)}, le montant que vous avez choisi pour être prévenu.` },
    {
      kind: "figures",
      rows: [
        { label: "Régie", value: payee },
        { label: "Solde", value: euros(balance_cents) },
        ...(covers_until ? [{ label: "Couvre vos repas habituels jusqu'au", value: dateInWords(covers_until) }] : []),
      ],
    },
    { kind: "action", label: "Recharger mon crédit", url: storefront_url },
  ],
}))
