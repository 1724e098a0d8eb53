import { z } from "@medusajs/framework/zod"

import type { Block } from "../content"
import { dayInWords, euros, instantInWords } from "../format"
import { cents, day, instant, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  beneficiary: name,
  canteen_service: name,
  date: day,
  price_cents: cents,
  offered_until: instant,
  book_until: instant.nullable(),
  hours: z.number().int(),
  wallet_failed: z.boolean(),
  storefront_url: webAddress,
})

/** A seat of a full day is kept for a family until an instant: some hours, or less when the day's own deadline comes first. */
export type WaitingListOffer = z.infer<typeof schema>

export const waitingListOffer = defineTemplate(schema, (data) => ({
  subject: `Une place s'est libérée, ${dayInWords(data.date)}`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `Une place s'est libérée pour ${data.beneficiary}. Elle vous est gardée, et à vous seulement.` },
    ...(data.wallet_failed ? [walletFailed] : []),
    {
      kind: "figures",
      rows: [
        { label: "Service", value: data.canteen_service },
        { label: "Jour", value: dayInWords(data.date) },
        { label: "Prix", value: euros(data.price_cents) },
        { label: "À accepter avant", value: instantInWords(data.offered_until) },
      ],
    },
    { kind: "text", text: deadlineWords(data) },
    { kind: "action", label: "Accepter ou refuser la place", url: data.storefront_url },
  ],
}))

const walletFailed: Block = {
  kind: "text",
  text: "Elle n'a pas pu être réservée avec votre porte-monnaie : son solde ne suffit pas, ou le prix du repas a changé.",
}

function deadlineWords({ offered_until, book_until, hours }: WaitingListOffer): string {
  const next = "Sans réponse, la place est proposée à la famille suivante."
  if (book_until && Date.parse(offered_until) >= Date.parse(book_until)) {
    return `Une place est gardée ${hours} heures au plus. Ce délai est plus court ici, car les réservations de ce jour se terminent ${instantInWords(book_until)}. ${next}`
  }
  const end = book_until ? ` Les réservations de ce jour se terminent ${instantInWords(book_until)}.` : ""
  return `Une place est gardée ${hours} heures au plus.${end} ${next}`
}
