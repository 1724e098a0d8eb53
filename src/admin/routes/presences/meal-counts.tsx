import type { ReactElement } from "react"

import type { MealCount } from "./count-meals"

/** How many meals of each kind, for the kitchen and the till. */
export function MealCounts({ label, counts }: { label: string; counts: MealCount[] }): ReactElement {
  return (
    <dl aria-label={label} className="flex flex-wrap gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
      {counts.map((one) => (
        <div key={one.label} className="flex flex-row-reverse items-baseline gap-x-2">
          <dt className="txt-small text-ui-fg-subtle">{one.label}</dt>
          <dd className="text-ui-fg-base text-[28px] font-medium leading-none tabular-nums">{one.count}</dd>
        </div>
      ))}
    </dl>
  )
}
