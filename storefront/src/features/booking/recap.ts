import type { AddMealsResponse, Cents, RefusedMeal } from "@wire"
import { shortDay } from "@/format/days"
import { booking } from "@messages/booking"
import { refusals } from "@messages/errors"
import { closureReason } from "@messages/refusals"
import { repeat } from "@messages/repeat"
import { mealKey, type MealKey, type Selection } from "./selection"

/** What a shortcut did: one sentence, what else is worth knowing, and every skipped day with its reason. */
export type Recap = { said: string; notes: readonly string[]; skipped: readonly string[] }

export function told(said: string): Recap {
  return { said, notes: [], skipped: [] }
}

/** Whose names to say, and the month that was taken as a model, whose rhythm is then told. */
type Telling = { names: ReadonlyMap<string, string>; like?: string }

/** A repetition as the server decided it: what it adds to the choice, and the recap. */
export function recapOf(answer: AddMealsResponse, selection: Selection, { names, like }: Telling): { added: Selection; recap: Recap } {
  const wanted = [...answer.added, ...answer.already_chosen]
  const missing = wanted.map((meal): [MealKey, Cents] => [mealKey(meal.beneficiary_id, meal.date), meal.price_cents]).filter(([key]) => !(key in selection))
  const everyone = new Set([...wanted, ...answer.refused, ...answer.late].map((meal) => meal.beneficiary_id)).size
  const skipped = skippedLines(answer, everyone, names)
  const kept = wanted.length - missing.length
  const nothing = kept > 0 ? repeat.allChosen : repeat.nothing
  return {
    added: Object.fromEntries(missing),
    recap: {
      said: missing.length > 0 || skipped.length > 0 ? booking.added(missing.length, skipped) : nothing,
      notes: [
        ...(like ? [repeat.likeRule(like), ...answer.pattern.map(({ beneficiary_id: id, weekdays, weeks }) => repeat.rhythm(names.get(id) ?? "", weekdays, weeks))] : []),
        ...(missing.length > 0 && kept > 0 ? [repeat.kept(kept)] : []),
        ...(answer.passed_over.length > 0 ? [repeat.passedOver(answer.passed_over)] : []),
        ...(answer.occasional.length > 0 ? [repeat.occasional(answer.occasional.map((meal) => `${names.get(meal.beneficiary_id) ?? ""}, ${shortDay(meal.date)}`))] : []),
      ],
      skipped,
    },
  }
}

type Skipped = { date: string; reason: string; who: string[] }

/** One line for each day and reason. */
function skippedLines(answer: AddMealsResponse, everyone: number, names: ReadonlyMap<string, string>): string[] {
  const meals = [
    ...answer.refused.map((meal) => ({ ...meal, reason: shortReason(meal) })),
    ...answer.late.map((meal) => ({ ...meal, reason: repeat.late })),
  ]
  const days = new Map<string, Skipped>()
  for (const { date, reason, beneficiary_id: id } of [...meals].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const known = days.get(`${date} ${reason}`) ?? { date, reason, who: [] }
    days.set(`${date} ${reason}`, { ...known, who: [...known.who, names.get(id) ?? ""] })
  }
  return [...days.values()].map(({ date, reason, who }) =>
    who.length === everyone ? repeat.skippedAll(shortDay(date), reason) : repeat.skippedWho(shortDay(date), who, reason),
  )
}

function shortReason(meal: RefusedMeal): string {
  return meal.closure ? closureReason(meal.closure) : refusals[meal.refusal]
}
