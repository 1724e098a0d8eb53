"use client"

import { useActionState, useState, type ReactElement } from "react"
import type { Allergen, Day, Health } from "@wire"
import { allergens as words, care } from "@messages/care"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field } from "@/ui/field"
import { emptyForm, type FormState } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { saveOne } from "./actions"
import { ALLERGENS } from "./allergen-list"

export type HealthFormProps = { id: string; name: string; communes: string; health: Health; version: string; today: Day }

/** Allergies by boxes, the PAI by its last day, and the consent without which nothing is kept: it is asked each time. */
export function HealthForm({ id, name, communes, health, version, today }: HealthFormProps): ReactElement {
  const [chosen, setChosen] = useState<readonly Allergen[]>(health.allergens)
  const [hasPai, setHasPai] = useState(health.pai !== null)
  const [until, setUntil] = useState(health.pai?.until ?? "")
  const [consent, setConsent] = useState(false)
  // Once an action is done React resets boxes to what they were when they came: new ones come, as they are now.
  const [attempts, setAttempts] = useState(0)
  const [state, action] = useActionState(async (before: FormState, form: FormData) => {
    const after = await saveOne(before, form)
    if (after.done) setConsent(false)
    setAttempts((count) => count + 1)
    return after
  }, emptyForm)
  const toggle = (code: Allergen, on: boolean) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))
  return (
    <form action={action} noValidate className="grid max-w-[44rem] gap-6">
      <ErrorSummary state={state} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div key={attempts} className="grid gap-6">
        <fieldset>
          <legend className="font-semibold">{care.allergens}</legend>
          <p className="text-sm text-muted">{care.allergensHint}</p>
          <div className="grid sm:grid-cols-2 sm:gap-x-6">
            {ALLERGENS.map((code) => (
              <Check
                key={code}
                id={`allergen-${code}`}
                name="allergens"
                value={code}
                checked={chosen.includes(code)}
                onChange={(event) => toggle(code, event.target.checked)}
              >
                {words[code]}
              </Check>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="font-semibold">{care.pai}</legend>
          <p className="text-sm text-muted">{care.paiHint}</p>
          <Check id="pai-no" kind="radio" name="pai" value="no" checked={!hasPai} onChange={() => setHasPai(false)}>
            {care.paiNo}
          </Check>
          <Check id="pai-yes" kind="radio" name="pai" value="yes" checked={hasPai} onChange={() => setHasPai(true)}>
            {care.paiYes}
          </Check>
          {hasPai && (
            <div className="max-w-[20rem] pl-8">
              <Field
                label={care.paiUntil}
                name="pai.until"
                type="date"
                autoComplete="off"
                min={today}
                value={until}
                error={state.errors["pai.until"]}
                onChange={(event) => setUntil(event.target.value)}
              />
            </div>
          )}
        </fieldset>
        <fieldset>
          <legend className="font-semibold">{care.consentTitle}</legend>
          <Check
            id="consent"
            name="consent"
            value="yes"
            checked={consent}
            error={state.errors.consent}
            onChange={(event) => setConsent(event.target.checked)}
          >
            {care.consent(name, communes)}
          </Check>
        </fieldset>
      </div>
      <div>
        <SubmitButton>{care.save}</SubmitButton>
      </div>
    </form>
  )
}
