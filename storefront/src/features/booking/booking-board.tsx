"use client"

import { useActionState, useEffect, useMemo, useRef, useState, type ReactElement } from "react"
import { monthWord } from "@/format/days"
import { Told } from "@/features/browser/stored"
import { MonthSwitch } from "@/features/bookings/month-switch"
import { MissingPapers } from "@/features/papers/missing-papers"
import { WithoutQuotient } from "@/features/quotient/without-quotient"
import { booking } from "@messages/booking"
import { repeat as repeatWords } from "@messages/repeat"
import { Check } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { addMeals, type AddMealsState } from "./actions"
import { AddResult } from "./add-result"
import { Chip } from "./chip"
import { LazyCompactCalendar } from "./lazy-compact-calendar"
import { LazyRhythmPanel } from "./lazy-rhythm-panel"
import { Legend } from "./legend"
import type { Board } from "./load-board"
import { MealGrid } from "./meal-grid"
import { openWeekdays } from "./open-weekdays"
import { bookingPath } from "./paths"
import { RecapView } from "./recap-view"
import { RepeatChips } from "./repeat-chips"
import { mealKey, totalCents, type MealKey } from "./selection"
import { Shortcuts } from "./shortcuts"
import { TotalBar } from "./total-bar"
import { useBoard } from "./use-board"
import { useRepeat } from "./use-repeat"

const PANEL = "rhythm"
const idle: AddMealsState = { kind: "idle" }

/** What the server refused is no longer chosen; the notice above the grid says why. */
function refusedKeys(state: AddMealsState): MealKey[] {
  return state.kind === "partly" ? state.refused.map((meal) => mealKey(meal.beneficiary_id, meal.date)) : []
}

/** Beneficiaries, days, total: choosing meals of one canteen service, a month at a time. */
export function BookingBoard({ board: data }: { board: Board }): ReactElement {
  const { service, month, firstMonth, calendar, inBasket } = data
  const { shown: days, never, served } = useMemo(() => openWeekdays(calendar), [calendar])
  const board = useBoard({ serviceId: service.id, days, beneficiaries: service.beneficiaries, inBasket })
  // The action itself, so that the form also works before its script has come, or without any.
  const [state, action] = useActionState(addMeals, idle, bookingPath(service.id, month))
  const { drop } = board
  useEffect(() => {
    drop(refusedKeys(state))
  }, [state, drop])
  const [story] = useState(() => new Told(""))
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<"grid" | "calendar">("grid")
  const chip = useRef<HTMLButtonElement>(null)
  const names = new Map(service.beneficiaries.map((one) => [one.id, one.first_name]))
  const repeat = useRepeat({ serviceId: service.id, board, names })
  const { shown } = board
  const eaters = useMemo(() => service.beneficiaries.filter(({ id }) => shown.has(id)), [service.beneficiaries, shown])
  const free = [...board.cells.values()].filter((one) => one.free)
  const elsewhere = Object.keys(board.selection).filter((key) => !board.cells.has(key))
  return (
    <form action={action} className="grid gap-6">
      <input type="hidden" name="service" value={service.id} />
      <input type="hidden" name="had-meals" value={Object.keys(inBasket).length > 0 ? "yes" : "no"} />
      {(view === "grid" ? elsewhere : Object.keys(board.selection)).map((key) => (
        <input key={key} type="hidden" name="meal" value={key} />
      ))}
      <AddResult state={state} beneficiaries={service.beneficiaries} />
      <MissingPapers days={calendar.days} />
      {calendar.quotient && <WithoutQuotient missing={calendar.quotient} />}
      <fieldset className="no-print">
        <legend className="font-semibold">{booking.beneficiaries}</legend>
        <div className="flex flex-wrap gap-x-8">
          {service.beneficiaries.map((one) => (
            <Check
              key={one.id}
              id={`eater-${one.id}`}
              checked={board.shown.has(one.id)}
              onChange={() => board.toggleBeneficiary(one.id)}
            >
              {one.first_name} {one.last_name}
            </Check>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="dates" className="grid gap-4">
        <h2 id="dates" className="sr-only">
          {booking.dates}
        </h2>
        <MonthSwitch month={month} first={firstMonth} />
        <Shortcuts month={month} board={board}>
          <RepeatChips month={month} board={board} repeat={repeat} eaters={eaters}>
            <Chip
              ref={chip}
              online={!open}
              aria-expanded={open}
              aria-controls={open ? PANEL : undefined}
              onClick={() => {
                setOpen(!open)
              }}
            >
              {repeatWords.everyWeek}
            </Chip>
          </RepeatChips>
        </Shortcuts>
        {open && (
          <LazyRhythmPanel
            id={PANEL}
            serviceId={service.id}
            month={month}
            today={calendar.today}
            yearEnd={calendar.school_year_end}
            eaters={eaters}
            served={served}
            saved={data.patterns}
            selection={board.selection}
            repeat={repeat}
            onClose={() => {
              setOpen(false)
              chip.current?.focus()
            }}
          />
        )}
        <RecapView recap={board.recap} />
        {free.length === 0 && <Notice>{booking.noneThisMonth}</Notice>}
        <div role="group" aria-label={booking.view} className="no-print flex gap-2">
          <Chip pressed={view === "grid"} onClick={() => setView("grid")}>
            {booking.viewGrid}
          </Chip>
          <Chip online pressed={view === "calendar"} onClick={() => setView("calendar")}>
            {booking.viewCalendar}
          </Chip>
        </div>
        {view === "grid" ? (
          <MealGrid
            serviceName={service.name}
            month={month}
            days={days}
            now={calendar.now}
            beneficiaries={eaters}
            cells={board.cells}
            selection={board.selection}
            usualCents={free.find(({ cell }) => cell.state !== "late")?.cell.price_cents}
            onToggle={board.toggle}
            onGroup={board.toggleAll}
            onStory={story.set}
          />
        ) : (
          <LazyCompactCalendar
            month={month}
            today={calendar.today}
            beneficiaries={eaters}
            cells={board.cells}
            selection={board.selection}
            onGroup={board.toggleAll}
            onStory={story.set}
          />
        )}
        <Legend never={never} />
      </section>
      <TotalBar
        count={Object.keys(board.selection).length}
        cents={totalCents(board.selection)}
        otherCents={data.otherCents}
        wallet={data.wallet}
        elsewhere={elsewhere.length > 0 ? booking.elsewhere(elsewhere.length, monthWord(month)) : undefined}
        story={story}
        here={bookingPath(service.id, month)}
      />
    </form>
  )
}
