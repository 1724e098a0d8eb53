import type { ReactElement } from "react"

import type { SchoolHoliday } from "../../../types/http"
import { useSchoolCalendar } from "../../api/calendar"
import { Grid, Under, type Column } from "../../components/grid"
import { Page } from "../../components/page"
import { Notice, Query } from "../../components/states"
import { dayWithYear } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { ImportFile } from "./import-file"

/** The holidays that are known, and the import of newer ones. */
export function SchoolCalendar(): ReactElement {
  const words = useWords()
  const query = useSchoolCalendar()
  const holidays = [...(query.data?.school_holidays ?? [])].sort((a, b) => (b.school_year + a.from < a.school_year + b.from ? -1 : 1))
  const period = ({ from, to }: SchoolHoliday): string => `${dayWithYear(from)} – ${dayWithYear(to)}`
  const columns: Column<SchoolHoliday>[] = [
    {
      id: "name",
      title: words("schoolCalendar.name"),
      cell: (row) => (
        <>
          <span className="text-ui-fg-base">{row.name}</span>
          <Under until="sm">{period(row)}</Under>
        </>
      ),
    },
    { id: "zone", title: words("schoolCalendar.zone", { zone: "" }).trim(), cell: (row) => row.zone },
    { id: "days", title: words("schoolCalendar.days"), from: "sm", cell: period },
    { id: "year", title: words("schoolCalendar.year"), from: "sm", cell: (row) => row.school_year },
  ]
  return (
    <Page title={words("schoolCalendar.title")} hint={words("schoolCalendar.hint")} toolbar={<ImportFile />}>
      <Query query={query}>
        {holidays.length === 0 ? (
          <Notice title={words("schoolCalendar.empty")} hint={words("schoolCalendar.emptyHint")} />
        ) : (
          <Grid
            label={words("schoolCalendar.listLabel")}
            columns={columns}
            rows={holidays}
            rowKey={(row) => `${row.zone} ${row.from}`}
            busy={query.isFetching}
          />
        )}
      </Query>
    </Page>
  )
}
