"use client"

import { useRouter, useSearchParams } from "next/navigation"
import { useEffect, useRef, useState, useTransition, type ReactElement } from "react"
import type { CommuneOffer } from "@wire"
import { useInBrowser, useStored } from "@/features/browser/stored"
import { TariffPicker } from "@/features/memberships/tariff-picker"
import { invitationPath } from "@/features/household/paths"
import { common } from "@messages/common"
import { household } from "@messages/household"
import { registration } from "@messages/registration"
import { Button } from "@/ui/button"
import { ErrorSummary } from "@/ui/error-summary"
import type { FormState } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { register } from "./actions"
import { checkBeneficiaries, checkPerson, checkServices, MIN_PASSWORD, type Errors } from "./checks"
import { draftStore, emptyDraft, saveDraft, type Draft } from "./draft"
import { ExistsNotice } from "./exists-notice"
import { Progress } from "./progress"
import { BeneficiariesStep, PersonStep } from "./steps"
import { SummaryStep } from "./summary-step"

const SUMMARY = 4
const none: Errors = {}

function stepOf(text: string | null): number {
  const step = Number(text)
  return Number.isInteger(step) && step >= 1 && step <= SUMMARY ? step : 1
}

/** The step on which a field stands, by the id of the field. */
function checkStep(step: number, draft: Draft, { password, invited }: { password: string | null; invited: boolean }): Errors {
  if (step === 1) return checkPerson(draft, password)
  if (step === 2) return checkBeneficiaries(draft, invited)
  if (step === 3) return checkServices(draft)
  return none
}

type Props = { communes: readonly CommuneOffer[]; email?: string; invitation?: string }

/** Registration in three steps and one button; what is typed is saved on the way, but for the password. Whoever comes from an invitation goes back to it. */
export function Wizard({ communes, email, invitation }: Props): ReactElement {
  const router = useRouter()
  const invited = invitation !== undefined
  const step = stepOf(useSearchParams().get("etape"))
  const ready = useInBrowser()
  const saved = useStored(draftStore).draft
  const draft: Draft = { ...saved, email: saved.email ?? email ?? "" }
  const [password, setPassword] = useState("")
  const [askPassword, setAskPassword] = useState(true)
  const [accepted, setAccepted] = useState(false)
  const [state, setState] = useState<FormState>({ errors: none, values: {} })
  const [exists, setExists] = useState(false)
  const [pending, startTransition] = useTransition()
  const title = useRef<HTMLHeadingElement>(null)
  const shownStep = useRef(step)

  useEffect(() => {
    if (shownStep.current !== step) title.current?.focus()
    shownStep.current = step
  }, [step])

  const change = (part: Partial<Draft>) => saveDraft({ ...draft, ...part })
  const goTo = (wanted: number) => {
    setState({ errors: none, values: {} })
    if (wanted === SUMMARY) setAskPassword(password.length < MIN_PASSWORD)
    window.history.pushState(null, "", `?${new URLSearchParams({ etape: String(wanted), ...(invited ? { invitation } : {}) }).toString()}`)
  }
  const submit = () => {
    if (step < SUMMARY) {
      const errors = checkStep(step, draft, { password, invited })
      if (Object.keys(errors).length > 0) return setState({ errors, values: {} })
      return goTo(step + 1)
    }
    for (const earlier of [1, 2, 3]) {
      const errors = checkStep(earlier, draft, { password: null, invited })
      if (Object.keys(errors).length === 0) continue
      goTo(earlier)
      return setState({ errors, values: {} })
    }
    startTransition(async () => {
      setExists(false)
      const result = await register({ password, accepted, invited, draft: { ...draft, email: draft.email ?? "" } })
      if (result.kind === "registered") {
        draftStore.clear()
        return router.replace(invited ? invitationPath(invitation) : "/compte")
      }
      setExists(result.kind === "exists")
      if (result.kind === "invalid") {
        if (result.errors.password) setAskPassword(true)
        setState({ errors: result.errors, values: {} })
      }
      if (result.kind === "refused") setState({ errors: none, values: {}, message: result.message })
    })
  }

  return (
    <form
      noValidate
      aria-busy={!ready || pending}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) submit()
      }}
    >
      <Progress step={step} />
      <div>
        <p className="text-sm text-muted">{registration.stepOf(step)}</p>
        <h2 ref={title} tabIndex={-1} className="text-lg">
          {registration.steps[step - 1]}
        </h2>
      </div>
      <ErrorSummary state={state} />
      {exists && <ExistsNotice email={draft.email ?? ""} />}
      {step < SUMMARY && <p className="text-sm text-muted">{common.required}</p>}
      {step === 1 && (
        <PersonStep draft={draft} errors={state.errors} change={change} password={password} onPassword={setPassword} />
      )}
      {step === 2 && invited && <Notice>{household.invitedLead}</Notice>}
      {step === 2 && <BeneficiariesStep draft={draft} errors={state.errors} change={change} />}
      {step === 3 && (
        <>
          <p className="text-muted">{registration.servicesLead}</p>
          <TariffPicker
            communes={communes}
            chosen={draft.tariffs}
            error={state.errors["commune-search"]}
            onChange={(tariffs) => change({ tariffs })}
          />
        </>
      )}
      {step === SUMMARY && (
        <SummaryStep
          draft={draft}
          communes={communes}
          errors={state.errors}
          passwordLost={askPassword}
          password={password}
          onPassword={setPassword}
          accepted={accepted}
          onAccepted={setAccepted}
          onStep={goTo}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={pending || undefined}>
          {step < SUMMARY ? registration.continue : pending ? common.sending : registration.submit}
        </Button>
        {step > 1 && (
          <Button tone="secondary" onClick={() => goTo(step - 1)}>
            {registration.previous}
          </Button>
        )}
        {saved !== emptyDraft && (
          <Button tone="quiet" className="max-sm:!px-0 sm:ml-auto" onClick={() => draftStore.clear()}>
            {registration.forget}
          </Button>
        )}
      </div>
    </form>
  )
}
