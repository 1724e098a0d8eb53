import type { ReactElement } from "react"

import type { ServiceNature } from "../../../types/http"
import { useSaveNature, useServices } from "../../api/services"
import { SelectField } from "../../components/filters"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

const NATURES: ServiceNature[] = ["meal", "childcare"]

/** What the service is on the families' yearly statements; saved as soon as it is chosen. */
export function NatureField({ serviceId }: { serviceId: string }): ReactElement | null {
  const words = useWords()
  const sentence = useThrownSentence()
  const services = useServices()
  const save = useSaveNature()
  const service = services.data?.canteen_services.find(({ id }) => id === serviceId)
  if (service === undefined) return null

  function choose(value: string): void {
    const nature = NATURES.find((own) => own === value)
    if (nature === undefined || nature === service?.nature) return
    save.mutate(
      { id: serviceId, nature },
      {
        onSuccess: () => notifyDone(words("services.natureSaved"), words(`services.nature.${nature}`)),
        onError: (error) => notifyFailure(words("services.natureLabel"), sentence(error)),
      },
    )
  }

  return (
    <SelectField
      label={words("services.natureLabel")}
      choices={NATURES.map((value) => ({ value, label: words(`services.nature.${value}`) }))}
      value={service.nature}
      onChange={choose}
    />
  )
}
