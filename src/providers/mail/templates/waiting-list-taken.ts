import { z } from "@medusajs/framework/zod"

import { dayInWords, euros, instantInWords } from "../format"
import { cents, day, instant, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  beneficiary: name,
  canteen_service: name,
  date: day,
  price_cents: cents,
  cancel_until: instant.nullable(),
  storefront_url: webAddress,
})

/** A freed seat was booked from the wallet, as the family had asked. */
export type WaitingListTaken = z.infer<typeof schema>

export const waitingListTaken = defineTemplate(schema, (data) => ({
  subject: `Place libérée et réservée, ${dayInWords(data.date)}`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `Une place s'est libérée pour ${data.beneficiary}. Comme vous l'aviez demandé, elle est réservée et payée avec votre porte-monnaie.` },
    {
      kind: "figures",
      rows: [
        { label: "Service", value: data.canteen_service },
        { label: "Jour", value: dayInWords(data.date) },
        { label: "Payé avec le porte-monnaie", value: euros(data.price_cents) },
        ...(data.cancel_until ? [{ label: "Annulable jusqu'à", value: instantInWords(data.cancel_until) }] : []),
      ],
    },
    { kind: "action", label: "Voir mes réservations", url: data.storefront_url },
  ],
}))
