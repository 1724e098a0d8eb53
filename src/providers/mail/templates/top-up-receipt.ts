import { z } from "@medusajs/framework/zod"

import { euros } from "../format"
import { cents, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  payee: name,
  amount_cents: cents,
  balance_cents: cents,
  storefront_url: webAddress,
  receipts_url: webAddress,
})

/** A wallet was topped up by card. Amounts in cents. */
export type TopUpReceipt = z.infer<typeof schema>

export const topUpReceipt = defineTemplate(schema, (data) => ({
  subject: `Porte-monnaie rechargé de ${euros(data.amount_cents)}`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: "Votre paiement par carte est accepté et votre porte-monnaie est rechargé." },
    {
      kind: "figures",
      rows: [
        { label: "Encaissé par", value: data.payee },
        { label: "Montant rechargé", value: euros(data.amount_cents) },
        { label: "Nouveau solde", value: euros(data.balance_cents) },
      ],
    },
    { kind: "action", label: "Réserver", url: data.storefront_url },
    { kind: "action", label: "Voir mon reçu", url: data.receipts_url },
  ],
}))
