import type { ReactElement } from "react"
import type { PublicDay } from "@wire"
import { fullDay } from "@/format/days"
import { communes } from "@messages/communes"

const WEEK = 7

/** What is served on the open days of this week and the next. */
export function Menus({ days }: { days: readonly PublicDay[] }): ReactElement {
  if (days.every(({ menu }) => menu === null)) return <p className="text-muted">{communes.noMenus}</p>
  const weeks = [
    { title: communes.thisWeek, days: days.slice(0, WEEK) },
    { title: communes.nextWeek, days: days.slice(WEEK) },
  ].map((week) => ({ ...week, days: week.days.filter(({ open }) => open) }))
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {weeks
        .filter((week) => week.days.length > 0)
        .map((week) => (
          <div key={week.title}>
            <h4 className="mb-2 font-semibold">{week.title}</h4>
            <dl className="divide-y divide-hairline border-y border-hairline">
              {week.days.map(({ date, menu }) => (
                <div key={date} className="py-2">
                  <dt className="text-sm text-muted first-letter:uppercase">{fullDay(date)}</dt>
                  <dd lang={menu === null ? undefined : "fr"}>{menu ?? <span className="text-muted">{communes.noMenu}</span>}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
    </div>
  )
}
