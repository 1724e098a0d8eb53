import { Button } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import { useMealDays } from "../../api/calendar"
import { SelectField } from "../../components/filters"
import { Page } from "../../components/page"
import { Query } from "../../components/states"
import { useSelection } from "../../components/use-selection"
import { monthBounds } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { CloseDays } from "./close-days"
import { Closures } from "./closures"
import { DayActions } from "./day-actions"
import { DayTable } from "./day-table"
import { ExtraDays } from "./extra-days"
import { MonthPicker } from "./month-picker"
import { PrintMonth } from "./print-month"
import type { OwnService } from "./services"

type ServiceMonthProps = {
  services: OwnService[]
  service: OwnService
  /** `YYYY-MM`; empty for the server's month. */
  month: string
  onService: (id: string) => void
  onMonth: (month: string) => void
}

/** One month of a service as a table of days, with what can be done to them. */
export function ServiceMonth({ services, service, month, onService, onMonth }: ServiceMonthProps): ReactElement {
  const words = useWords()
  const query = useMealDays(service.id, month === "" ? {} : monthBounds(month))
  const [closing, setClosing] = useState(false)
  const days = query.data?.meal_days ?? []
  const today = query.data?.today
  const selection = useSelection(days.filter(({ date }) => today !== undefined && date >= today).map(({ date }) => date))
  const shown = days[0]?.date.slice(0, 7) ?? month
  const guests = query.data?.shared_with ?? []
  const chosen = days.filter(({ date }) => selection.ids.includes(date))

  return (
    <div className="flex flex-col gap-y-3">
      <Page
        title={words("calendar.title")}
        hint={guests.length === 0 ? words("calendar.hint") : `${words("calendar.hint")} ${words("calendar.sharedWith", { names: guests.map(({ name }) => name).join(", ") })}`}
        toolbar={
          <>
            <SelectField
              label={words("attendance.service")}
              choices={services.map(({ id, label }) => ({ value: id, label }))}
              value={service.id}
              onChange={onService}
            />
            <MonthPicker month={shown} onChange={onMonth} />
            <div className="flex gap-2 sm:ml-auto">
              <Button size="small" variant="secondary" disabled={days.length === 0} onClick={() => window.print()}>
                {words("calendar.print")}
              </Button>
              <Button size="small" disabled={today === undefined} onClick={() => setClosing(true)}>
                {words("closure.begin")}
              </Button>
            </div>
          </>
        }
      >
        <Query query={query}>
          <DayActions serviceId={service.id} chosen={chosen} onDone={selection.clear} />
          <DayTable month={shown} days={days} busy={query.isFetching} selection={selection} today={today ?? ""} />
          <PrintMonth month={shown} place={service.label} days={days} />
        </Query>
      </Page>
      <ExtraDays days={days} today={today ?? ""} />
      <Closures from={today} />
      {today !== undefined && (
        <CloseDays open={closing} services={services} service={service} suggested={selection.ids} today={today} onClose={() => setClosing(false)} />
      )}
    </div>
  )
}
