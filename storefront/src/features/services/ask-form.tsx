"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { CommuneOffer } from "@wire"
import { TariffPicker, type ChosenTariff } from "@/features/memberships/tariff-picker"
import { services } from "@messages/account"
import { ErrorSummary } from "@/ui/error-summary"
import { emptyForm, type FormState } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { askServices } from "./actions"

/** Asks for services as the wizard does. */
export function AskForm({ communes }: { communes: readonly CommuneOffer[] }): ReactElement {
  const [chosen, setChosen] = useState<ChosenTariff[]>([])
  const [state, action] = useActionState(async (before: FormState, form: FormData) => {
    const after = await askServices(before, form)
    if (after.done) setChosen([])
    return after
  }, emptyForm)
  return (
    <form action={action} noValidate className="grid max-w-[44rem] gap-4">
      <ErrorSummary state={state} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      {chosen.map(({ serviceId, tariffId }) => (
        <input key={tariffId} type="hidden" name="asked" value={`${serviceId} ${tariffId}`} />
      ))}
      <TariffPicker communes={communes} chosen={chosen} onChange={setChosen} error={state.errors["commune-search"]} />
      <div>
        <SubmitButton>{services.ask}</SubmitButton>
      </div>
    </form>
  )
}
