import type { ReactElement } from "react"

import type { MeResponse } from "../../../types/http"
import { Page } from "../../components/page"
import { Notice } from "../../components/states"
import { useListAddress } from "../../components/use-list-address"
import { useWords } from "../../i18n/use-words"
import { ServiceMonth } from "./service-month"
import { ownServices } from "./services"

/** Chooses the service whose month is shown; the choice is kept in the address. */
export function CalendarPage({ me }: { me: MeResponse }): ReactElement {
  const words = useWords()
  const services = ownServices(me)
  const address = useListAddress({ service: "", month: "" })
  const service = services.find(({ id }) => id === address.filters.service) ?? services[0]
  if (service === undefined) {
    return (
      <Page title={words("calendar.title")}>
        <Notice title={words("calendar.noService")} hint={words("calendar.noServiceHint")} />
      </Page>
    )
  }
  return (
    <ServiceMonth
      key={service.id}
      services={services}
      service={service}
      month={address.filters.month}
      onService={(id) => address.setFilter("service", id)}
      onMonth={(month) => address.setFilter("month", month)}
    />
  )
}
