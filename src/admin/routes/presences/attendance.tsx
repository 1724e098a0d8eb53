import { Button } from "@medusajs/ui"
import { useMemo, type ReactElement } from "react"

import type { AttendanceRow, MeResponse } from "../../../types/http"
import { useDayHealth } from "../../api/care"
import { useAttendance } from "../../api/meals"
import { Grid, Under, type Column } from "../../components/grid"
import { BigFigure, Page } from "../../components/page"
import { ALL, ServiceField, serviceChoices } from "../../components/service-field"
import { Notice, Query } from "../../components/states"
import { BookingState } from "../../components/status"
import { useListAddress } from "../../components/use-list-address"
import { longDay } from "../../format/days"
import { byRollName, rollName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import { countMeals } from "./count-meals"
import { CareCell, CareNotice, DietCell, toDayCare, type DayCare } from "./day-care"
import { DayPicker } from "./day-picker"
import { DaySeats } from "./day-seats"
import { MealCounts } from "./meal-counts"
import { PrintSheet } from "./print-sheet"

/** The day's list with its figures. */
export function Attendance({ me }: { me: MeResponse }): ReactElement {
  const words = useWords()
  const address = useListAddress({ date: "", service: ALL })
  const { date, service } = address.filters
  const asked = { date, canteen_service_id: service === ALL ? undefined : service }
  const query = useAttendance(asked)
  const mayReadHealth = me.permissions.includes("health.read")
  const isOfAsked = query.data !== undefined && !query.isPlaceholderData && query.data.count > 0
  const health = useDayHealth(asked, mayReadHealth && isOfAsked ? query.data.health_revision : undefined)
  const care = toDayCare(health, mayReadHealth)
  const rows = useMemo(
    () => [...(query.data?.attendance ?? [])].sort((a, b) => byRollName(a.beneficiary, b.beneficiary)),
    [query.data],
  )
  const counts = useMemo(() => countMeals(rows, words("care.noDiet")), [rows, words])
  const serviceName = serviceChoices(me).find((one) => one.value === service)?.label ?? words("attendance.allServices")
  const day = query.data?.date ?? date

  return (
    <Page
      title={words("attendance.title")}
      hint={day === "" ? words("attendance.hint") : <span className="txt-large-plus text-ui-fg-base first-letter:uppercase">{longDay(day)}</span>}
      figure={
        <BigFigure
          value={query.data?.count}
          unit={words("attendance.meals", { count: query.data?.count ?? 0 })}
          note={counts.held > 0 ? words("attendance.held", { count: counts.held }) : undefined}
        />
      }
      toolbar={
        <>
          <DayPicker day={day} isToday={date === ""} onChange={(value) => address.setFilter("date", value)} />
          <ServiceField me={me} value={service} onChange={(value) => address.setFilter("service", value)} />
          <Button variant="secondary" size="small" disabled={rows.length === 0 || care.state === "reading"} onClick={() => window.print()} className="sm:ml-auto">
            {words("attendance.print")}
          </Button>
        </>
      }
    >
      <DaySeats {...asked} />
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("attendance.empty")} hint={words("attendance.emptyHint")} />
        ) : (
          <>
            <MealCounts label={words("attendance.byTariff")} counts={counts.tariffs} />
            <MealCounts label={words("care.byDiet")} counts={counts.diets} />
            <CareNotice care={care} error={health.error} retry={health.refetch} />
            <Roll rows={rows} care={care} busy={query.isFetching} severalServices={service === ALL} />
            <PrintSheet
              day={day}
              place={`${me.communes.map((commune) => commune.name).join(", ")} · ${serviceName}`}
              rows={rows}
              counts={counts}
              care={care}
            />
          </>
        )}
      </Query>
    </Page>
  )
}

type RollProps = { rows: AttendanceRow[]; care: DayCare; busy: boolean; severalServices: boolean }

function Roll({ rows, care, busy, severalServices }: RollProps): ReactElement {
  const words = useWords()
  const columns: Column<AttendanceRow>[] = [
    {
      id: "name",
      title: words("column.beneficiary"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{rollName(row.beneficiary)}</span>
          <Under until="sm">
            {row.tariff.label}
            {severalServices && ` · ${row.canteen_service.name}`}
          </Under>
          <Under until="md">
            <DietCell row={row} />
            <CareCell row={row} care={care} />
          </Under>
        </>
      ),
    },
    { id: "diet", title: words("care.diet"), from: "md", cell: (row) => <DietCell row={row} /> },
    ...(care.state === "closed" ? [] : [{ id: "care", title: words("care.health"), from: "md" as const, cell: (row: AttendanceRow) => <CareCell row={row} care={care} /> }]),
    { id: "tariff", title: words("column.tariff"), from: "sm", cell: (row) => row.tariff.label },
    { id: "status", title: words("column.status"), end: true, cell: (row) => <EndState row={row} /> },
  ]
  if (severalServices) {
    columns.splice(-1, 0, { id: "service", title: words("column.service"), from: "sm", cell: (row) => row.canteen_service.name })
  }
  return <Grid label={words("attendance.listLabel")} columns={columns} rows={rows} rowKey={(row) => row.booking_id} busy={busy} />
}

function EndState({ row }: { row: AttendanceRow }): ReactElement {
  return (
    <span className="flex justify-end">
      <BookingState status={row.status} />
    </span>
  )
}
