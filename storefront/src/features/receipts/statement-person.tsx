import type { ReactElement } from "react"
import type { StatementPerson } from "@wire"
import { longDate } from "@/format/days"
import { money } from "@/format/money"
import { natures, statements as words } from "@messages/statements"
import { Section } from "@/ui/page"
import { TableHead } from "@/ui/table-head"

/** What was paid for one person in a year, by service, with the childcare apart. */
export function PersonStatement({ person, year }: { person: StatementPerson; year: number }): ReactElement {
  const { beneficiary, under_six: underSix, lines, meal_cents: mealCents, childcare_cents: childcareCents } = person
  const name = `${beneficiary.first_name} ${beneficiary.last_name}`
  return (
    <Section title={name} aside={underSix && <p className="font-semibold text-brand">{words.counts(year)}</p>}>
      {beneficiary.birth_date && <p className="text-muted">{words.born(longDate(beneficiary.birth_date))}</p>}
      <table className="w-full border-collapse">
        <caption className="sr-only">{name}</caption>
        <TableHead columns={[{ label: words.service }, { label: words.nature, wide: true }, { label: words.count, amount: true }, { label: words.paid, amount: true }]} />
        <tbody>
          {lines.map(({ payee, commune, canteen_service: service, nature, meals, paid_cents: cents }) => (
            <tr key={`${payee.id} ${service.id}`} className="border-b border-hairline align-top">
              <th scope="row" className="py-2 text-left font-normal">
                {service.name}
                <span className="block text-sm text-muted">{commune.name}</span>
                <span className="block text-sm text-muted sm:hidden print:hidden">{natures[nature]}</span>
              </th>
              <td className="hidden py-2 pl-3 sm:table-cell print:table-cell">{natures[nature]}</td>
              <td className="py-2 pl-3 text-right">{meals}</td>
              <td className="py-2 pl-3 text-right whitespace-nowrap">{money(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="grid max-w-[28rem] gap-1">
        <Figure label={words.meals} value={money(mealCents)} />
        <Figure label={words.childcare} value={money(childcareCents)} />
      </dl>
    </Section>
  )
}

/** One amount with its label. */
export function Figure({ label, value, strong }: { label: string; value: string; strong?: boolean }): ReactElement {
  return (
    <div className={strong ? "flex justify-between gap-6 font-semibold" : "flex justify-between gap-6"}>
      <dt>{label}</dt>
      <dd className="whitespace-nowrap">{value}</dd>
    </div>
  )
}
