"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { ChosenDiet, DietChoices } from "@wire"
import type { DraftBeneficiary } from "@/features/registration/empty"
import { people } from "@messages/account"
import { common } from "@messages/common"
import { ErrorSummary } from "@/ui/error-summary"
import { Select } from "@/ui/field"
import { emptyForm, type FormState } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { saveOne } from "./actions"
import { BeneficiaryFields } from "./beneficiary-fields"
import { DietFields, type DietDraft } from "./diet-fields"
import { custodyOptions, isCustodyWeeks } from "./relationship-options"

type Props = { initial: DraftBeneficiary; choices: readonly DietChoices[]; diets?: readonly ChosenDiet[]; agreed?: boolean }

/** Adds a beneficiary, or edits the one it starts from. `agreed`: a calendar of both guardians says in which weeks the child is where. */
export function BeneficiaryForm({ initial, choices, diets = [], agreed = false }: Props): ReactElement {
  const [one, setOne] = useState(initial)
  const [draft, setDraft] = useState<DietDraft>({})
  // Once an action is done React resets lists to what they were when they came: new ones come, as they are now.
  const [attempts, setAttempts] = useState(0)
  const [state, action] = useActionState(async (before: FormState, form: FormData) => {
    const after = await saveOne(before, form)
    if (after.done && initial.key === "new") {
      setOne(initial)
      setDraft({})
    }
    setAttempts((count) => count + 1)
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
      <input type="hidden" name="key" value={initial.key} />
      <BeneficiaryFields one={one} errors={state.errors} onChange={(part) => setOne({ ...one, ...part })} />
      {!agreed && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={people.custody}
            optional
            hint={people.custodyHint}
            name={`custodyWeeks-${one.key}`}
            options={custodyOptions}
            value={one.custodyWeeks ?? ""}
            error={state.errors[`custodyWeeks-${one.key}`]}
            onChange={({ target: { value } }) => setOne({ ...one, custodyWeeks: isCustodyWeeks(value) ? value : "" })}
          />
        </div>
      )}
      <DietFields key={attempts} idKey={one.key} choices={choices} chosen={diets} draft={draft} onChange={setDraft} />
      <div>
        <SubmitButton>{initial.key === "new" ? people.add : common.save}</SubmitButton>
      </div>
    </form>
  )
}
