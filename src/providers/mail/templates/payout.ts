import { z } from "@medusajs/framework/zod"

import { dateInWords, euros } from "../format"
import { cents, day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const asked = z.object({
  first_name: name,
  payee: name,
  amount_cents: cents,
  card_cents: cents,
  transfer_cents: cents,
  iban: name.nullable(),
  storefront_url: webAddress,
})
const paid = asked.extend({ paid_on: day })

/** A family takes credit back. Amounts in cents; the IBAN by its two ends. */
export type PayoutAsked = z.infer<typeof asked>
/** The town hall has made the transfer. */
export type PayoutPaid = z.infer<typeof paid>

export const payoutAsked = defineTemplate(asked, ({ first_name, payee, amount_cents, card_cents, transfer_cents, iban, storefront_url }) => ({
  subject: `${euros(amount_cents)} de votre crédit vous sont remboursés`,
  first_name,
  blocks: [
    { kind: "text", text: `Vous récupérez ${euros(amount_cents)} de votre porte-monnaie. Cette somme n'y est plus disponible.` },
    {
      kind: "figures",
      rows: [
        { label: "Régie", value: payee },
        ...(card_cents > 0 ? [{ label: "Sur la carte qui a rechargé", value: euros(card_cents) }] : []),
        ...(transfer_cents > 0 ? [{ label: `Par virement${iban ? ` sur ${iban}` : ""}`, value: euros(transfer_cents) }] : []),
      ],
    },
    ...(card_cents > 0 ? [{ kind: "text" as const, text: "Un remboursement sur carte apparaît sur votre compte en 5 à 10 jours." }] : []),
    ...(transfer_cents > 0 ? [{ kind: "text" as const, text: "La régie fait les virements elle-même : un e-mail vous prévient le jour où le vôtre part." }] : []),
    { kind: "action", label: "Voir mon porte-monnaie", url: storefront_url },
  ],
}))

export const payoutPaid = defineTemplate(paid, ({ first_name, payee, transfer_cents, iban, paid_on, storefront_url }) => ({
  subject: `Virement de ${euros(transfer_cents)} envoyé`,
  first_name,
  blocks: [
    { kind: "text", text: `La régie a viré ce qui restait à vous rembourser${iban ? ` sur le compte ${iban}` : ""}.` },
    {
      kind: "figures",
      rows: [
        { label: "Régie", value: payee },
        { label: "Montant", value: euros(transfer_cents) },
        { label: "Viré le", value: dateInWords(paid_on) },
      ],
    },
    { kind: "action", label: "Voir mon porte-monnaie", url: storefront_url },
  ],
}))
