import { z } from "@medusajs/framework/zod"

import { dayInWords, euros } from "../format"
import { cents, day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({
  first_name: name,
  meals: z
    .array(
      z.object({
        beneficiary: name,
        date: day,
        canteen_service: name,
        refund_cents: cents,
        refund_to: z.enum(["wallet", "card"]),
      })
    )
    .min(1),
  reason: name.nullable(),
  storefront_url: webAddress,
  receipts_url: webAddress,
})

/** Meals were cancelled. Amounts in cents: what each meal gives back, and where. `reason` when the town hall did it. */
export type BookingCancelled = z.infer<typeof schema>
type CancelledMeal = BookingCancelled["meals"][number]

export const bookingCancelled = defineTemplate(schema, ({ first_name, meals, reason, storefront_url, receipts_url }) => ({
  subject: meals.length > 1 ? `${meals.length} réservations annulées` : "Réservation annulée",
  first_name,
  blocks: [
    ...(reason ? [{ kind: "text" as const, text: `Votre mairie a annulé ${meals.length > 1 ? "ces réservations" : "cette réservation"}. Motif : ${reason}` }] : []),
    { kind: "list", items: meals.map(mealLine) },
    { kind: "figures", rows: refunds(meals) },
    ...(meals.some((meal) => meal.refund_to === "card" && meal.refund_cents > 0)
      ? [{ kind: "text" as const, text: "Un remboursement sur carte apparaît sur votre compte en 5 à 10 jours." }]
      : []),
    { kind: "action", label: "Voir mes réservations", url: storefront_url },
    ...(meals.some((meal) => meal.refund_cents > 0) ? [{ kind: "action" as const, label: "Voir mes reçus", url: receipts_url }] : []),
  ],
}))

function mealLine({ beneficiary, date, canteen_service, refund_cents }: CancelledMeal): string {
  return `${beneficiary}, ${dayInWords(date)}, ${canteen_service} : ${euros(refund_cents)}`
}

function refunds(meals: CancelledMeal[]): { label: string; value: string }[] {
  const sumTo = (to: CancelledMeal["refund_to"]): number =>
    meals.reduce((sum, meal) => (meal.refund_to === to ? sum + meal.refund_cents : sum), 0)
  const rows = [
    { label: "Remis sur le porte-monnaie", cents: sumTo("wallet") },
    { label: "Remboursé sur la carte", cents: sumTo("card") },
  ].filter((row) => row.cents > 0)
  if (rows.length === 0) return [{ label: "Remboursement", value: euros(0) }]
  return rows.map((row) => ({ label: row.label, value: euros(row.cents) }))
}
