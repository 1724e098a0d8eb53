import { z } from "@medusajs/framework/zod"

import type { Block } from "../content"
import { daysByMonth, euros } from "../format"
import { cents, day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  order_display_id: z.union([z.number().int(), name]),
  lines: z.array(z.object({ beneficiary: name, canteen_service: name, dates: z.array(day), total_cents: cents })).min(1),
  total_cents: cents,
  wallet_cents: cents,
  card_cents: cents,
  storefront_url: webAddress,
  receipts_url: webAddress,
})

/** An order of meals is paid and booked. Amounts in cents; `dates` are the days of one person in one service. */
export type BookingConfirmed = z.infer<typeof schema>

export const bookingConfirmed = defineTemplate(schema, (data) => ({
  subject: `Réservation confirmée, commande n° ${data.order_display_id}`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: "Vos repas sont réservés et payés." },
    ...data.lines.map(lineBlock),
    { kind: "figures", rows: figures(data) },
    { kind: "action", label: "Voir mes réservations", url: data.storefront_url },
    { kind: "action", label: "Voir mon reçu", url: data.receipts_url },
  ],
}))

function lineBlock(line: BookingConfirmed["lines"][number]): Block {
  const meals = line.dates.length > 1 ? `${line.dates.length} dates` : "1 date"
  return {
    kind: "section",
    title: `${line.beneficiary}, ${line.canteen_service} : ${meals}, ${euros(line.total_cents)}`,
    lines: daysByMonth(line.dates),
  }
}

function figures({ total_cents, wallet_cents, card_cents }: BookingConfirmed): { label: string; value: string }[] {
  const parts = [
    { label: "Payé avec le porte-monnaie", cents: wallet_cents },
    { label: "Payé par carte", cents: card_cents },
  ]
  return [
    { label: "Total", value: euros(total_cents) },
    ...parts.filter((part) => part.cents > 0).map((part) => ({ label: part.label, value: euros(part.cents) })),
  ]
}
