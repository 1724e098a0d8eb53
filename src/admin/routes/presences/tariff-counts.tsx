import type { ReactElement } from "react"

import { useWords } from "../../i18n/use-words"
import type { TariffCount } from "./count-meals"

/** How many meals of each tariff, for the kitchen and the till. */
export function TariffCounts({ tariffs }: { tariffs: TariffCount[] }): ReactElement {
  const words = useWords()
  return (
    <dl aria-label={words("attendance.byTariff")} className="flex flex-wrap gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
      {tariffs.map((tariff) => (
        <div key={tariff.label} className="flex flex-row-reverse items-baseline gap-x-2">
          <dt className="txt-small text-ui-fg-subtle">{tariff.label}</dt>
          <dd className="text-ui-fg-base text-[28px] font-medium leading-none tabular-nums">{tariff.count}</dd>
        </div>
      ))}
    </dl>
  )
}
