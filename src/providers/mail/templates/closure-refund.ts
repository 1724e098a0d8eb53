import { z } from "@medusajs/framework/zod"

import type { Block } from "../content"
import { dayInWords, euros } from "../format"
import { cents, day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  from: day,
  until: day,
  reason: name,
  note: name.nullable(),
  meals: z.array(z.object({ beneficiary: name, canteen_service: name, date: day, refund_cents: cents })).min(1),
  storefront_url: webAddress,
  receipts_url: webAddress,
})

/** A town hall shut days for which a family had paid meals. `reason` is a code of closures or a text; amounts in cents, all to the wallet. */
export type ClosureRefund = z.infer<typeof schema>

const REASONS: Record<string, string> = {
  strike: "grève",
  training: "formation du personnel",
  works: "travaux",
  weather: "intempéries",
  local_holiday: "fête locale",
  other: "fermeture exceptionnelle",
}

export const closureRefund = defineTemplate(schema, ({ first_name, meals, note, storefront_url, receipts_url, ...closure }) => ({
  subject: meals.length > 1 ? `Service fermé : ${meals.length} repas annulés et remboursés` : "Service fermé : repas annulé et remboursé",
  first_name,
  blocks: [
    { kind: "text", text: `${periodOf(closure)} : ${REASONS[closure.reason] ?? closure.reason}. Vos repas de ces dates sont annulés.` },
    ...(note === null ? [] : [{ kind: "section", title: "Message de la mairie", lines: [note] } satisfies Block]),
    { kind: "section", title: meals.length > 1 ? "Repas annulés" : "Repas annulé", lines: meals.map((meal) => `${meal.beneficiary}, ${dayInWords(meal.date)}, ${meal.canteen_service} : ${euros(meal.refund_cents)}`) },
    { kind: "figures", rows: [{ label: "Remis sur le porte-monnaie", value: euros(meals.reduce((sum, meal) => sum + meal.refund_cents, 0)) }] },
    {
      kind: "text",
      text: "Tout ce que vous aviez payé est sur votre porte-monnaie, y compris ce qui l'avait été par carte. Pour un remboursement sur la carte, adressez-vous à votre mairie.",
    },
    { kind: "text", text: "Si le service rouvre à ces dates, vous pourrez réserver à nouveau." },
    { kind: "action", label: "Voir mes réservations", url: storefront_url },
    { kind: "action", label: "Voir mes reçus", url: receipts_url },
  ],
}))

function periodOf({ from, until }: { from: string; until: string }): string {
  return from === until ? `Le service est fermé le ${dayInWords(from)}` : `Le service est fermé du ${dayInWords(from)} au ${dayInWords(until)}`
}
