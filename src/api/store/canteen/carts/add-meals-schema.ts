import { z } from "@medusajs/framework/zod"
import { day, identifier } from "../../../fields"
import { rhythm } from "../patterns/schema"
import { selection } from "./schema"

const WANTS = ["pattern", "saved", "like_month", "selections"] as const
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "must be a month of 2000 to 2099, YYYY-MM")

const fields = z.strictObject({
  canteen_service_id: identifier,
  dry_run: z.boolean().default(false),
  pattern: z.array(rhythm).min(1).max(40).optional(),
  saved: z.literal(true).optional(),
  from: day.optional(),
  to: day.optional(),
  until: z.literal("school_year_end").optional(),
  like_month: month.optional(),
  month: month.optional(),
  beneficiary_ids: z.array(identifier).min(1).max(20).optional(),
  selections: z.array(selection).min(1).max(20).optional(),
})
type Fields = z.infer<typeof fields>
type Problem = { field: keyof Fields; message: string }

/** POST /store/canteen/carts/:id/patterns: one way of naming meals, and what goes with it. */
export const addMealsBody = fields.superRefine((body, context) => {
  for (const { field, message } of problemsOf(body)) context.addIssue({ code: "custom", path: [field], message })
})

function problemsOf(body: Fields): Problem[] {
  const wants = WANTS.filter((field) => body[field] !== undefined)
  const [want] = wants
  if (want === undefined) return [{ field: "pattern", message: `one of ${WANTS.join(", ")} must be given` }]
  if (wants[1]) return [{ field: wants[1], message: `cannot be given with \`${want}\`: only one of ${WANTS.join(", ")}` }]
  return [...strangers(body, want), ...(want === "like_month" ? monthProblems(body) : isPeriodical(want) ? periodProblems(body) : [])]
}

function isPeriodical(want: (typeof WANTS)[number]): boolean {
  return want === "pattern" || want === "saved"
}

/** Fields that say nothing beside what is wanted: passed over in silence they would be a mistake nobody sees. */
function strangers(body: Fields, want: (typeof WANTS)[number]): Problem[] {
  const known: (keyof Fields)[] = want === "like_month" ? ["month", "beneficiary_ids"] : isPeriodical(want) ? ["from", "to", "until"] : []
  const all: (keyof Fields)[] = ["month", "beneficiary_ids", "from", "to", "until"]
  const allowed = new Set(want === "saved" ? [...known, "beneficiary_ids"] : known)
  return all.filter((field) => body[field] !== undefined && !allowed.has(field)).map((field) => ({ field, message: `does not go with \`${want}\`` }))
}

function monthProblems({ like_month, month: wanted }: Fields): Problem[] {
  if (!wanted) return [{ field: "month", message: "must be given with `like_month`" }]
  return wanted === like_month ? [{ field: "month", message: "must be another month than `like_month`" }] : []
}

function periodProblems({ to, until }: Fields): Problem[] {
  if (!to && !until) return [{ field: "to", message: "`to` or `until` must be given" }]
  return to && until ? [{ field: "until", message: "cannot be given with `to`" }] : []
}
