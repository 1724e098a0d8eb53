import Link from "next/link"
import type { ReactElement } from "react"
import type { Membership, PaperToSend } from "@wire"
import type { BookableService } from "@/data/family"
import { bookingPath } from "@/features/booking/paths"
import { deadline, monthOf, shortDay } from "@/format/days"
import { account as words } from "@messages/account"
import { papers as paperWords } from "@messages/papers"
import type { Deadline } from "./deadlines"

type Props = { deadlines: readonly Deadline[]; services: readonly BookableService[]; memberships: readonly Membership[]; papers: readonly PaperToSend[] }

const MOST = 4

/** What is to be done, and before when. */
export function TodoList({ deadlines, services, memberships, papers }: Props): ReactElement {
  const names = new Map(services.flatMap(({ beneficiaries }) => beneficiaries.map((one) => [one.id, one.first_name])))
  const waiting = memberships.filter(({ status }) => status === "pending")
  if (memberships.length === 0) return <p>{words.todoNoService}</p>
  if (deadlines.length === 0 && waiting.length === 0 && papers.length === 0) return <p className="text-muted">{words.todoNone}</p>
  return (
    <ul className="grid">
      {deadlines.slice(0, MOST).map((one) => (
        <li key={one.serviceId} className="border-b border-hairline py-3 first:pt-0 last:border-b-0">
          <Link href={bookingPath(one.serviceId, monthOf(one.day))}>{one.serviceName}</Link>
          <p>
            {words.todoBook(
              one.beneficiaryIds.map((id) => names.get(id) ?? ""),
              shortDay(one.day),
            )}
            {one.moreDays > 0 && <span className="text-muted"> {words.todoMore(one.moreDays)}</span>}
          </p>
          <p className="text-sm text-late">{words.todoBefore(deadline(one.bookUntil))}</p>
        </li>
      ))}
      {papers.map((one) => (
        <PaperTodo key={`${one.commune.id}-${one.kind}-${one.beneficiary?.id ?? ""}`} paper={one} />
      ))}
      {waiting.map((one) => (
        <li key={one.id} className="border-b border-hairline py-3 text-info first:pt-0 last:border-b-0">
          {words.todoWaiting(one.canteen_service.name, one.commune.name)}
        </li>
      ))}
    </ul>
  )
}

function PaperTodo({ paper: { kind, beneficiary, commune, blocks_booking: blocks, ends_soon: endsSoon } }: { paper: PaperToSend }): ReactElement {
  const what = paperWords.of(kind, beneficiary?.first_name ?? null)
  return (
    <li className="border-b border-hairline py-3 first:pt-0 last:border-b-0">
      <Link href="/compte/justificatifs">{endsSoon ? paperWords.todoEnds(what, commune.name) : paperWords.todo(what, commune.name)}</Link>
      {blocks && !endsSoon && <p className="text-sm text-late">{paperWords.todoBlocks}</p>}
    </li>
  )
}
