import { Checkbox, StatusBadge, Table, clx } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminMealDay, Day } from "../../../types/http"
import { ROW, Under, cellClass, headClass } from "../../components/grid"
import type { Selection } from "../../components/use-selection"
import { longDay, monthName, shortDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { detailWords, seatsWords, stateWords } from "./day-words"

type DayTableProps = { month: string; days: AdminMealDay[]; busy: boolean; selection: Selection; today: Day }

/** One day a row: its state and why, places, menu. Days to come can be chosen. */
export function DayTable({ month, days, busy, selection, today }: DayTableProps): ReactElement {
  const words = useWords()
  return (
    <Table aria-label={words("calendar.listLabel", { month: monthName(month) })} aria-busy={busy}>
      <Table.Header>
        <Table.Row className={ROW}>
          <Table.HeaderCell scope="col" className="h-10 w-10 pr-2">
            <Checkbox
              aria-label={words("calendar.selectAll")}
              disabled={days.every(({ date }) => date < today)}
              checked={selection.extent === "some" ? "indeterminate" : selection.extent === "all"}
              onCheckedChange={selection.toggleAll}
            />
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({})}>
            {words("column.date")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({})}>
            {words("calendar.state")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ from: "sm" })}>
            {words("calendar.seats")}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className={headClass({ from: "md" })}>
            {words("calendar.menu")}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {days.map((day) => (
          <DayRow key={day.date} day={day} past={day.date < today} chosen={selection.ids.includes(day.date)} onChoose={() => selection.toggle(day.date)} />
        ))}
      </Table.Body>
    </Table>
  )
}

const MONDAY = 1

function DayRow({ day, past, chosen, onChoose }: { day: AdminMealDay; past: boolean; chosen: boolean; onChoose: () => void }): ReactElement {
  const words = useWords()
  const seats = seatsWords(day, words)
  const detail = detailWords(day, words)
  const beginsWeek = new Date(`${day.date}T12:00:00Z`).getUTCDay() === MONDAY
  return (
    <Table.Row
      aria-selected={past ? undefined : chosen}
      className={clx(ROW, beginsWeek && "border-t-2", chosen && "bg-ui-bg-highlight", !day.open && !chosen && "bg-ui-bg-subtle")}
    >
      <Table.Cell className="h-10 w-10 py-2 pr-2 align-top">
        {!past && <Checkbox aria-label={words("calendar.select", { day: longDay(day.date) })} checked={chosen} onCheckedChange={onChoose} />}
      </Table.Cell>
      <Table.Cell className={cellClass({})}>
        <span className="text-ui-fg-base whitespace-nowrap tabular-nums">{shortDay(day.date)}</span>
        {seats !== "" && (
          <Under until="sm">
            <span className="tabular-nums">{words("calendar.seatsLabel", { seats })}</span>
          </Under>
        )}
      </Table.Cell>
      <Table.Cell className={clx(cellClass({}), "min-w-0")}>
        <State day={day} />
        {detail !== "" && <span className="block max-w-[48ch] break-words">{detail}</span>}
        {day.menu !== null && (
          <Under until="md">
            <span className="break-words">{day.menu}</span>
          </Under>
        )}
      </Table.Cell>
      <Table.Cell className={clx(cellClass({ from: "sm" }), "whitespace-nowrap tabular-nums")}>{seats}</Table.Cell>
      <Table.Cell className={clx(cellClass({ from: "md" }), "max-w-[40ch] break-words")}>{day.menu}</Table.Cell>
    </Table.Row>
  )
}

function State({ day }: { day: AdminMealDay }): ReactElement {
  const words = useWords()
  if (!day.open && day.reason === "not_a_service_day") return <span>{stateWords(day, words)}</span>
  const color = day.open ? (day.extra_day_id === null ? "green" : "blue") : day.reason === "closed" ? "red" : "grey"
  return (
    <StatusBadge className="shrink-0 whitespace-nowrap" color={color}>
      {stateWords(day, words)}
    </StatusBadge>
  )
}
