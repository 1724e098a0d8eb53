import type { ReactElement } from "react"

import type { MeResponse } from "../../types/http"
import { useWords } from "../i18n/use-words"
import { SelectField } from "./filters"

/** Stands for "no filter": the select refuses an empty value. */
export const ALL = "all"

type Choice = { value: string; label: string }

/** The canteen services of the caller's communes, with the commune's name when there are several. */
export function serviceChoices(me: MeResponse): Choice[] {
  return me.communes.flatMap((commune) =>
    commune.canteen_services.map((one) => ({
      value: one.id,
      label: me.communes.length > 1 ? `${commune.name}, ${one.name}` : one.name,
    })),
  )
}

/** Chooses one canteen service, or all of them. */
export function ServiceField({ me, value, onChange }: { me: MeResponse; value: string; onChange: (value: string) => void }): ReactElement {
  const words = useWords()
  const choices = [{ value: ALL, label: words("attendance.allServices") }, ...serviceChoices(me)]
  return <SelectField label={words("attendance.service")} choices={choices} value={value} onChange={onChange} />
}
