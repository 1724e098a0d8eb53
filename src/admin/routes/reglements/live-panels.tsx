import { Heading, StatusBadge, Text } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import type { PreviewDay, RulebookPreviewResponse } from "../../../types/http"
import { Grid, Under, type Column } from "../../components/grid"
import { shortDay, shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import { useWords } from "../../i18n/use-words"
import { cellInWords, refusalInWords } from "./cell-words"
import { fieldInWords, type FieldProblem, problemInWords } from "./problems"

/** A titled part beside the form. */
export function Panel({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="flex min-w-0 flex-col gap-y-3 px-4 py-4 sm:px-6">
      <Heading level="h2">{title}</Heading>
      {children}
    </section>
  )
}

/** What holds publication back, then what it is warned of, with the field that each concerns. */
export function Checks({ problems, tariffs }: { problems: readonly FieldProblem[]; tariffs: RulebookPreviewResponse["tariffs"] }): ReactElement {
  const words = useWords()
  return (
    <div aria-live="polite">
      {problems.length === 0 ? (
        <Text size="small">{words("rulebooks.live.checksOk")}</Text>
      ) : (
        <ul className="flex flex-col gap-y-2">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path}`} className="txt-small">
              <span className={problem.isError ? "text-ui-fg-error txt-small-plus" : "text-ui-fg-base txt-small-plus"}>
                {!problem.isError && `${words("rulebooks.live.warning")}, `}
                {fieldInWords(problem, tariffs, words)}
              </span>
              <span className="text-ui-fg-base block">{problemInWords(problem, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const SHOWN_CHANGES = 6

/** What becomes of the days, before and after. */
export function Changes({ changes }: Pick<RulebookPreviewResponse, "changes">): ReactElement {
  const words = useWords()
  if (changes.length === 0) return <Text size="small">{words("rulebooks.live.noChange")}</Text>
  return (
    <>
      <ul className="flex flex-col gap-y-3">
        {changes.slice(0, SHOWN_CHANGES).map(({ date, before, after }) => (
          <li key={date} className="txt-small">
            <span className="txt-small-plus text-ui-fg-base block">{shortDay(date)}</span>
            <span className="text-ui-fg-subtle block">
              {words("rulebooks.live.before")} : {cellInWords(before, words)}
            </span>
            <span className="text-ui-fg-base block">
              {words("rulebooks.live.after")} : {cellInWords(after, words)}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN_CHANGES && (
        <Text size="small" className="text-ui-fg-subtle">
          {words("rulebooks.more", { count: changes.length - SHOWN_CHANGES })}
        </Text>
      )}
    </>
  )
}

/** The first days under the draft, cell by cell. */
export function Days({ days, busy }: { days: PreviewDay[]; busy: boolean }): ReactElement {
  const words = useWords()
  const columns: Column<PreviewDay>[] = [
    {
      id: "date",
      title: words("rulebooks.live.date"),
      cell: (day) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{shortDay(day.date)}</span>
          {day.open && <Under until="md">{cellInWords({ ...day, ...day.decision }, words)}</Under>}
        </>
      ),
    },
    { id: "status", title: words("rulebooks.live.status"), cell: (day) => <DayState day={day} /> },
    { id: "until", title: words("rulebooks.live.bookUntil"), from: "md", cell: (day) => limit(day, day.decision.book_until) },
    { id: "cancel", title: words("rulebooks.live.cancelUntil"), from: "md", cell: (day) => limit(day, day.decision.cancel_until) },
    { id: "price", title: words("rulebooks.live.price"), from: "md", end: true, cell: (day) => cents(day.decision.price_cents) },
    { id: "then", title: words("rulebooks.live.then"), from: "md", end: true, cell: (day) => then(day) },
  ]
  const then = ({ open, decision }: PreviewDay): string => {
    if (!open || decision.book_until === null) return "–"
    return decision.price_after_cents === null ? words("rulebooks.live.refused") : euros(decision.price_after_cents)
  }
  return <Grid label={words("rulebooks.live.days")} columns={columns} rows={days} rowKey={(day) => day.date} busy={busy} />
}

function DayState({ day }: { day: PreviewDay }): ReactElement {
  const words = useWords()
  if (!day.open) return <span className="text-ui-fg-subtle">{day.note ?? refusalInWords(day.reason ?? "", words)}</span>
  const { refusal, late } = day.decision
  if (refusal !== null) return <StatusBadge color="grey">{refusalInWords(refusal, words)}</StatusBadge>
  return <StatusBadge color={late ? "orange" : "green"}>{words(late ? "rulebooks.subject.late" : "rulebooks.live.open")}</StatusBadge>
}

function limit(day: PreviewDay, instant: string | null): string {
  return day.open && instant !== null ? shortInstant(instant) : "–"
}

function cents(amount: number | null): string {
  return amount === null ? "–" : euros(amount)
}
