import { z } from "@medusajs/framework/zod"

import { euros } from "../format"
import { cents, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  payee: name,
  amount_cents: cents,
  balance_cents: cents,
  reason: name,
  storefront_url: webAddress,
})

/** Staff added to a wallet or took from it. Signed cents, and the balance right after. */
export type WalletAdjusted = z.infer<typeof schema>

export const walletAdjusted = defineTemplate(schema, ({ first_name, payee, amount_cents, balance_cents, reason, storefront_url }) => {
  const amount = euros(Math.abs(amount_cents))
  return {
    subject: amount_cents > 0 ? `${amount} ajoutés à votre porte-monnaie` : `${amount} retirés de votre porte-monnaie`,
    first_name,
    blocks: [
      { kind: "text", text: `${payee} a corrigé votre porte-monnaie. Motif : ${reason}` },
      {
        kind: "figures",
        rows: [
          { label: amount_cents > 0 ? "Ajouté" : "Retiré", value: amount },
          { label: "Nouveau solde", value: euros(balance_cents) },
        ],
      },
      { kind: "action", label: "Voir mon porte-monnaie", url: storefront_url },
    ],
  }
})
