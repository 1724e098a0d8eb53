import type { ReactElement } from "react"
import type { TariffOffer } from "@wire"
import { money } from "@/format/money"

/** Who pays what, as a printed table of tariffs would. */
export function TariffsTable({ tariffs }: { tariffs: readonly TariffOffer[] }): ReactElement {
  return (
    <dl className="max-w-[32rem] divide-y print:max-w-none divide-hairline border-y border-hairline">
      {tariffs.map((tariff) => (
        <div key={tariff.id} className="flex justify-between gap-4 py-2">
          <dt>{tariff.label}</dt>
          <dd className="shrink-0 font-semibold">{money(tariff.price_cents)}</dd>
        </div>
      ))}
    </dl>
  )
}
