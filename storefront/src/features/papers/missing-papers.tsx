import Link from "next/link"
import type { ReactElement } from "react"
import type { CalendarDay } from "@wire"
import { missingWords, papers as words } from "@messages/papers"
import { Notice } from "@/ui/notice"

/** Says which papers keep the family from booking the shown days, and where to send them. */
export function MissingPapers({ days }: { days: readonly CalendarDay[] }): ReactElement | null {
  const documents = days.flatMap(({ cells }) => cells.flatMap((cell) => cell.documents ?? []))
  if (documents.length === 0) return null
  const each = [...new Map(documents.map((one) => [`${one.kind} ${one.state}`, one])).values()]
  const sentence = missingWords(each, words.there)
  return (
    <Notice tone="late" title={words.calendarTitle}>
      <p>{`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}</p>
      <Link href="/compte/justificatifs" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {words.toPapers}
      </Link>
    </Notice>
  )
}
