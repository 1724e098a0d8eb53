import type { ReactElement } from "react"
import { registration } from "@messages/registration"
import { classes } from "@/ui/classes"

/** The three numbered steps; the names show where there is room for them. */
export function Progress({ step }: { step: number }): ReactElement {
  return (
    <ol aria-label={registration.progress} className="flex gap-2 text-sm">
      {registration.steps.slice(0, 3).map((name, index) => {
        const number = index + 1
        const done = number < step
        const current = number === step
        return (
          <li
            key={name}
            aria-current={current ? "step" : undefined}
            className={classes(
              "flex-1 border-t-4 pt-2",
              done || current ? "border-brand" : "border-hairline",
              current ? "font-semibold" : "text-muted",
            )}
          >
            {number}. {name}
          </li>
        )
      })}
    </ol>
  )
}
