import { Heading } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { SchoolCalendarImportResponse, SchoolHoliday } from "../../../types/http"
import { dayWithYear } from "../../format/days"
import { useWords } from "../../i18n/use-words"

/** Periods that are listed one by one; the others are counted. */
const LISTED = 12

/** What a file changes, or has changed. */
export function ImportReport({ report }: { report: SchoolCalendarImportResponse }): ReactElement {
  const words = useWords()
  const { added, changed, unchanged, absent, records, preview } = report
  const nothing = added.length + changed.length === 0
  const nameOf = ({ zone, name, from, to }: SchoolHoliday): string =>
    `${words("schoolCalendar.zone", { zone })}, ${name} : ${dayWithYear(from)} – ${dayWithYear(to)}`
  return (
    <div role="status" className="txt-small flex flex-col gap-y-2">
      <Heading level="h2">{words(preview ? "schoolCalendar.previewTitle" : "schoolCalendar.doneTitle")}</Heading>
      {nothing && <p>{words("schoolCalendar.nothing")}</p>}
      {added.length > 0 && (
        <>
          <p className="text-ui-fg-base">{words("schoolCalendar.added", { count: added.length })}</p>
          <ul className="list-disc pl-5">
            {added.slice(0, LISTED).map((holiday) => (
              <li key={nameOf(holiday)}>{nameOf(holiday)}</li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && (
        <>
          <p className="text-ui-fg-base">{words("schoolCalendar.changed", { count: changed.length })}</p>
          <ul className="list-disc pl-5">
            {changed.slice(0, LISTED).map((holiday) => (
              <li key={nameOf(holiday)}>
                {nameOf(holiday)} ({words("schoolCalendar.before", { name: holiday.before.name, to: dayWithYear(holiday.before.to) })})
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="text-ui-fg-subtle">
        {unchanged > 0 && <li>{words("schoolCalendar.unchanged", { count: unchanged })}</li>}
        {absent.length > 0 && <li>{words("schoolCalendar.absent", { count: absent.length })}</li>}
        {records.teachers > 0 && <li>{words("schoolCalendar.teachers", { count: records.teachers })}</li>}
        {records.other_zones.length > 0 && (
          <li>{words("schoolCalendar.otherZones", { zones: records.other_zones.map(({ zone, records: count }) => `${zone} (${count})`).join(", ") })}</li>
        )}
      </ul>
    </div>
  )
}
