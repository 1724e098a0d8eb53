import type { ReactElement } from "react"
import { reviews } from "@messages/reviews"

const FIVE = [1, 2, 3, 4, 5]

/** A rating in words, with five marks for the eye alone. */
export function Rating({ value }: { value: number }): ReactElement {
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <svg width="76" height="12" viewBox="0 0 76 12" aria-hidden="true" className="text-brand">
        {FIVE.map((mark) => (
          <circle key={mark} cx={mark * 16 - 10} cy="6" r="4.75" fill={mark <= value ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.25" />
        ))}
      </svg>
      {reviews.rating(value)}
    </span>
  )
}
