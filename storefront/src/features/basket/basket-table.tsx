import Link from "next/link"
import type { ReactElement } from "react"
import type { Basket, Day } from "@wire"
import { bookingPath } from "@/features/booking/paths"
import { longDate, monthOf, shortDay } from "@/format/days"
import { money } from "@/format/money"
import { payment } from "@messages/payment"
import { summarise, type SummaryRow } from "./summary"

const cell = "py-2 pl-3 text-right align-top whitespace-nowrap"

/** What, for whom, when and how much: the summary before paying. */
export function BasketTable({ basket }: { basket: Basket }): ReactElement {
  return (
    <table className="w-full border-collapse max-sm:text-sm">
      <caption className="sr-only">{payment.caption(basket.meals_count)}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-muted">
          <th scope="col" className="py-2 text-left font-normal">
            {payment.product}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-normal">
            {payment.unitPrice}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-normal">
            {payment.quantity}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-normal">
            {payment.total}
          </th>
        </tr>
      </thead>
      {summarise(basket.lines).map((row) => (
        <tbody key={row.key} className="border-b border-hairline">
          <tr>
            <th scope="row" className="py-2 text-left font-semibold">
              {row.service}
              <span className="block font-normal text-muted">{row.tariff}</span>
            </th>
            <td className={cell}>{money(row.unitCents)}</td>
            <td className={cell}>{row.quantity}</td>
            <td className={cell}>{money(row.totalCents)}</td>
          </tr>
          <tr>
            <td colSpan={4} className="pb-3">
              <Who row={row} />
            </td>
          </tr>
        </tbody>
      ))}
      <tfoot>
        <Total label={payment.totalProducts} cents={basket.total_cents} />
        {basket.wallet_cents > 0 && <Total label={payment.walletPart} cents={-basket.wallet_cents} />}
        <tr className="text-lg font-semibold">
          <th scope="row" colSpan={3} className="py-2 text-right">
            {basket.wallet_cents > 0 ? payment.restByCard : payment.grandTotal}
          </th>
          <td className={cell} data-testid="basket-total">
            {money(basket.wallet_cents > 0 ? basket.rest_cents : basket.total_cents)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Who({ row }: { row: SummaryRow }): ReactElement {
  const first = row.groups[0]?.dates[0]
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6">
      <div className="max-w-[46rem] text-muted">
        {row.groups.map((group) => (
          <div key={group.names.join()}>
            {payment.beneficiaries(group.names)}
            <br />
            <Dates dates={group.dates} />
          </div>
        ))}
      </div>
      <Link
        href={first ? bookingPath(row.serviceId, monthOf(first)) : `/reserver/${row.serviceId}`}
        aria-label={payment.modify(row.service)}
        className="inline-flex min-h-11 items-center text-brand underline underline-offset-4"
      >
        {payment.modifyShort}
      </Link>
    </div>
  )
}

/** Beyond a month of school days, the days are folded behind their first and last. */
const MOST_DATES = 20

function Dates({ dates }: { dates: readonly Day[] }): ReactElement {
  const all = payment.dates(dates.map(shortDay))
  const [first, last] = [dates[0], dates.at(-1)]
  if (dates.length <= MOST_DATES || !first || !last) return <>{all}</>
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {payment.manyDates(dates.length, longDate(first), longDate(last))}
      </summary>
      <p>{all}</p>
    </details>
  )
}

function Total({ label, cents }: { label: string; cents: number }): ReactElement {
  return (
    <tr>
      <th scope="row" colSpan={3} className="pt-2 text-right font-normal">
        {label}
      </th>
      <td className="pl-3 pt-2 text-right whitespace-nowrap">{cents < 0 ? `−${money(-cents)}` : money(cents)}</td>
    </tr>
  )
}
