import type { ReactElement } from "react"
import type { Day, PublicDay, PublicService } from "@wire"
import { addDays, fullDay, mondayOf } from "@/format/days"
import { money } from "@/format/money"
import { communes as words } from "@messages/communes"
import { Section } from "@/ui/page"

/** One service of a commune: its rates, its menus and its règlement, which the commune writes in French. */
export function ServiceSection({ service, today }: { service: PublicService; today: Day }): ReactElement {
  return (
    <Section title={service.name}>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[1fr_1.25fr]">
        <div className="grid content-start gap-6">
          <Tariffs service={service} />
          <Menus service={service} today={today} />
        </div>
        <Reglement service={service} />
      </div>
    </Section>
  )
}

function Tariffs({ service }: { service: PublicService }): ReactElement {
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-semibold">
        {words.tariffs}
        <span className="sr-only">, {service.name}</span> <span className="text-sm font-normal text-muted">{words.each}</span>
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.tariff}</th>
          <th scope="col">{words.price}</th>
        </tr>
      </thead>
      <tbody>
        {service.tariffs.map(({ id, label, price_cents: cents }) => (
          <tr key={id} className="border-t border-hairline">
            <th scope="row" className="py-2 pr-4 text-left font-normal" lang="fr">
              {label}
            </th>
            <td className="py-2 text-right">{money(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Menus({ service: { name, days }, today }: { service: PublicService; today: Day }): ReactElement {
  const next = addDays(mondayOf(today), 7)
  const weeks = [
    { title: words.thisWeek, days: days.filter(({ date }) => date < next && date >= today) },
    { title: words.nextWeek, days: days.filter(({ date }) => date >= next) },
  ].filter((week) => week.days.length > 0)
  const published = days.some(({ menu }) => menu !== null)
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">
        {words.menus}
        <span className="sr-only">, {name}</span>
      </h3>
      {weeks.length === 0 && <p className="text-muted">{words.menusEmpty}</p>}
      {weeks.length > 0 && !published && <p className="text-muted">{words.menusUnknown}</p>}
      {published &&
        weeks.map((week) => (
          <div key={week.title}>
            <h4 className="text-sm text-muted">{week.title}</h4>
            <dl>
              {week.days.map((day) => (
                <div key={day.date} className="border-t border-hairline py-2 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-x-4">
                  <dt className="first-letter:uppercase">{fullDay(day.date)}</dt>
                  <dd className={day.menu ? undefined : "text-muted"} lang={day.menu ? "fr" : undefined}>
                    {dishes(day)}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
    </section>
  )
}

function dishes({ open, note, menu }: PublicDay): string {
  if (!open) return words.closed(note)
  return menu ?? words.menuLater
}

function Reglement({ service: { name, reglement } }: { service: PublicService }): ReactElement {
  return (
    <section className="grid content-start gap-3">
      <h3 className="font-semibold">
        {words.reglement}
        <span className="sr-only">, {name}</span>
      </h3>
      {reglement.length === 0 && <p className="text-muted">{words.reglementEmpty}</p>}
      <dl className="grid gap-3">
        {reglement.map(({ subject, sentences }) => (
          <div key={subject} className="border-t border-hairline pt-2 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-x-4">
            <dt className="text-muted">{words.subjects[subject]}</dt>
            <dd lang="fr">
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
