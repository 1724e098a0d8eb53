import type { ReactElement } from "react"
import type { RefusedMeal } from "@wire"
import { shortDay } from "@/format/days"
import { booking } from "@messages/booking"
import { refusalSentence, type RefusalContext } from "@messages/refusals"

type Props = { refused: readonly RefusedMeal[]; names: ReadonlyMap<string, string>; context: RefusalContext }

/** Which meals were refused, each with its reason. */
export function RefusedList({ refused, names, context }: Props): ReactElement {
  return (
    <ul className="mt-1 list-disc pl-5">
      {refused.map((meal) => (
        <li key={`${meal.beneficiary_id}|${meal.date}|${meal.canteen_service_id ?? ""}`}>
          {booking.refusedMeal(
            names.get(meal.beneficiary_id) ?? "",
            shortDay(meal.date),
            refusalSentence(meal.refusal, context, meal),
          )}
        </li>
      ))}
    </ul>
  )
}
