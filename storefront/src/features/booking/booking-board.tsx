"use client"

import { useActionState, useState, type ReactElement } from "react"
import { isoWeekday, mondayOf, weekdayLong } from "@/format/days"
import { MonthSwitch } from "@/features/bookings/month-switch"
import { WithoutQuotient } from "@/features/quotient/without-quotient"
import { booking } from "@/messages/fr/booking"
import { Check } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { addMeals, type AddMealsState } from "./actions"
import { AddResult } from "./add-result"
import { Legend } from "./legend"
import type { Board } from "./load-board"
import { MealGrid } from "./meal-grid"
import { mealKey, totalCents, type MealKey } from "./selection"
import { Shortcuts } from "./shortcuts"
import { TotalBar } from "./total-bar"
import { useBoard } from "./use-board"

const idle: AddMealsState = { kind: "idle" }

/** What the server refused is no longer chosen; the notice above the grid says why. */
function refusedKeys(state: AddMealsState): MealKey[] {
  return state.kind === "partly" ? state.refused.map((meal) => mealKey(meal.beneficiary_id, meal.date)) : []
}

/** From this week on; weekdays on which the service never opens are named below the grid instead of being drawn. */
function openWeekdays({ calendar }: Board): { shown: Board["calendar"]["days"]; never: string[] } {
  const open = new Set(
    calendar.days.filter((day) => day.open || day.reason !== "not_a_service_day").map(({ date }) => isoWeekday(date)),
  )
  const never = new Map(
    calendar.days.filter(({ date }) => !open.has(isoWeekday(date))).map(({ date }) => [isoWeekday(date), weekdayLong(date)]),
  )
  return {
    shown: calendar.days.filter(({ date }) => date >= mondayOf(calendar.today) && open.has(isoWeekday(date))),
    never: [...never].sort(([a], [b]) => a - b).map(([, name]) => name),
  }
}

/** Beneficiaries, days, total: choosing meals of one canteen service, a month at a time. */
export function BookingBoard({ board: data }: { board: Board }): ReactElement {
  const { service, month, firstMonth, calendar, inBasket } = data
  const { shown: days, never } = openWeekdays(data)
  const board = useBoard({ serviceId: service.id, days, beneficiaries: service.beneficiaries, inBasket })
  const [state, action] = useActionState(async (before: AddMealsState, form: FormData) => {
    const answer = await addMeals(before, form)
    board.drop(refusedKeys(answer))
    return answer
  }, idle)
  const [story, setStory] = useState("")
  const eaters = service.beneficiaries.filter(({ id }) => board.shown.has(id))
  const free = [...board.cells.values()].filter((one) => one.free)
  const elsewhere = Object.keys(board.selection).filter((key) => !board.cells.has(key))
  return (
    <form action={action} className="grid gap-6">
      <input type="hidden" name="service" value={service.id} />
      <input type="hidden" name="had-meals" value={Object.keys(inBasket).length > 0 ? "yes" : "no"} />
      {elsewhere.map((key) => (
        <input key={key} type="hidden" name="meal" value={key} />
      ))}
      <AddResult state={state} beneficiaries={service.beneficiaries} />
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
        <Shortcuts month={month} board={board} />
        <p role="status" className="min-h-[1.5em] text-muted">
          {board.status}
        </p>
        {free.length === 0 && <Notice>{booking.noneThisMonth}</Notice>}
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
          onStory={setStory}
        />
        <Legend never={never} />
      </section>
      <TotalBar
        count={Object.keys(board.selection).length}
        cents={totalCents(board.selection)}
        otherCents={data.otherCents}
        walletCents={data.walletCents}
        story={story}
      />
    </form>
  )
}
