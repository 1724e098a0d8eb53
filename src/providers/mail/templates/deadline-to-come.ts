import { z } from "@medusajs/framework/zod"

import { dayInWords, instantInWords } from "../format"
import { day, instant, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const meal = z.object({ beneficiary: name, date: day })
const schema = z.object({
  first_name: name,
  /** The next cutoff first. */
  cutoffs: z.array(z.object({ canteen_service: name, book_until: instant, meals: z.array(meal).min(1) })).min(1),
  storefront_url: webAddress,
  stop_url: webAddress,
})

/** Meals of a family's saved weeks are not booked, and the first cutoff is near. */
export type DeadlineToCome = z.infer<typeof schema>

export const deadlineToCome = defineTemplate(schema, ({ first_name, cutoffs, storefront_url, stop_url }) => ({
  subject: `Repas à réserver avant ${instantInWords(cutoffs[0]?.book_until ?? "")}`,
  first_name,
  blocks: [
    { kind: "text", text: "Ces repas de vos semaines habituelles ne sont pas encore réservés :" },
    ...cutoffs.map(({ canteen_service, book_until, meals }) => ({
      kind: "section" as const,
      title: `${canteen_service}, avant ${instantInWords(book_until)}`,
      lines: meals.map(({ beneficiary, date }) => `${beneficiary}, ${dayInWords(date)}`),
    })),
    { kind: "action", label: "Réserver", url: storefront_url },
    { kind: "text", text: "Ce rappel part une fois par semaine au plus, et seulement s'il manque un repas." },
  ],
  stop_url,
}))
