import Link from "next/link"
import type { ReactElement } from "react"
import type { CalendarCell, CalendarDay, CalendarResponse } from "@wire"
import type { BookableService } from "@/data/family"
import { fullDay } from "@/format/days"
import { waitingList as words } from "@messages/waiting-list"
import { Section } from "@/ui/page"
import { waitingAnchor } from "./anchor"
import { JoinForm } from "./join-form"

type Props = { service: BookableService; calendar: CalendarResponse }

const isFull = ({ refusal }: CalendarCell): boolean => refusal === "full"

/** The full days of the month, each with its line: who of the family waits, and who may. */
export function WaitingPanel({ service, calendar }: Props): ReactElement | null {
  const days = calendar.days.filter(({ cells }) => cells.some(isFull))
  if (days.length === 0) return null
  return (
    <Section title={words.panelTitle} aside={<Link href="/compte/liste-attente">{words.manage}</Link>}>
      <p className="max-w-[44rem] text-muted">{words.panelLead}</p>
      <ul className="grid">
        {days.map((day) => (
          <FullDay key={day.date} day={day} service={service} now={calendar.now} />
        ))}
      </ul>
    </Section>
  )
}

function FullDay({ day, service, now }: { day: CalendarDay; service: BookableService; now: string }): ReactElement {
  return (
    <li className="grid gap-3 border-b border-hairline py-4 last:border-b-0 md:grid-cols-[12rem_minmax(0,1fr)]">
      <div id={waitingAnchor(day.date)} tabIndex={-1} className="rounded-md">
        <h3 className="font-semibold first-letter:uppercase">{fullDay(day.date)}</h3>
        <p className="text-sm text-stop">{words.sinceSentence(day.full_since, now)}</p>
      </div>
      <ul className="grid content-start gap-x-8 gap-y-4 lg:grid-cols-2">
        {day.cells.filter(isFull).map((cell) => {
          const name = service.beneficiaries.find(({ id }) => id === cell.beneficiary_id)?.first_name ?? ""
          return (
            <li key={cell.beneficiary_id} aria-live="polite">
              {cell.waiting ? (
                <p className="text-info">
                  <span className="font-semibold">{words.place(name, cell.waiting.rank)}</span>
                  {cell.waiting.take_at_once && <span className="block text-sm">{words.atOnceOn}</span>}
                </p>
              ) : (
                <JoinForm serviceId={service.id} beneficiaryId={cell.beneficiary_id} name={name} day={day.date} />
              )}
            </li>
          )
        })}
      </ul>
    </li>
  )
}
