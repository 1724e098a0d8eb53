import { z } from "@medusajs/framework/zod"

import { euros } from "../format"
import { cents, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  order_display_id: z.number().int(),
  amount_cents: cents,
  refund_to: z.enum(["wallet", "card"]),
  reason: z.string().min(1),
  storefront_url: webAddress,
})

/** Staff gave money of an order back without cancelling a meal. Amount in cents. */
export type OrderRefunded = z.infer<typeof schema>

const WHERE = {
  wallet: "Cette somme est déjà dans votre porte-monnaie.",
  card: "Cette somme revient sur la carte qui a payé, sous quelques jours selon votre banque.",
}

export const orderRefunded = defineTemplate(schema, ({ first_name, order_display_id, amount_cents, refund_to, reason, storefront_url }) => ({
  subject: `Remboursement de ${euros(amount_cents)}`,
  first_name,
  blocks: [
    { kind: "text", text: `La mairie vous rembourse ${euros(amount_cents)} sur votre commande n° ${order_display_id}. Vos repas restent réservés.` },
    { kind: "text", text: `Motif : ${reason}` },
    { kind: "text", text: WHERE[refund_to] },
    { kind: "action", label: "Voir la commande", url: storefront_url },
  ],
}))
