import type { ReactElement } from "react"
import type { CommuneQuotient } from "@wire"
import { money } from "@/format/money"
import { quotient } from "@messages/quotient"

const cell = "py-2 pl-3 text-right align-top whitespace-nowrap"

/** What the quotient changes: without it, now, and at the lowest. */
export function PricesTable({ commune, tariffs }: Pick<CommuneQuotient, "commune" | "tariffs">): ReactElement {
  return (
    <table className="w-full max-w-[44rem] border-collapse max-sm:text-sm">
      <caption className="sr-only">{quotient.pricesCaption(commune.name)}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-muted">
          <th scope="col" className="py-2 text-left font-normal">
            {quotient.tariff}
          </th>
          {[quotient.without, quotient.now, quotient.lowest].map((title) => (
            <th key={title} scope="col" className="py-2 pl-3 text-right font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tariffs.map((one) => (
          <tr key={one.id} className="border-b border-hairline">
            <th scope="row" className="py-2 text-left font-normal">
              {one.canteen_service.name}
              <span className="block text-sm text-muted">{one.label}</span>
            </th>
            <td className={cell}>{money(one.without_quotient_cents)}</td>
            <td className={`${cell} font-semibold`}>{money(one.current_cents)}</td>
            <td className={cell}>{money(one.lowest_cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
