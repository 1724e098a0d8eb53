"use client"

import type { ReactElement } from "react"
import type { Gender } from "@wire"
import { fields } from "@messages/words"
import { registration } from "@messages/registration"
import { Check, Field } from "@/ui/field"
import { BeneficiaryFields } from "@/features/beneficiaries/beneficiary-fields"
import { Button } from "@/ui/button"
import type { Errors } from "./checks"
import type { Draft } from "./draft"
import { emptyBeneficiary, type DraftBeneficiary } from "./empty"

export type StepProps = { draft: Draft; errors: Errors; change: (part: Partial<Draft>) => void }
type PersonProps = StepProps & { password: string; onPassword: (password: string) => void }

const genders: { value: Gender | ""; label: string }[] = [
  { value: "female", label: fields.female },
  { value: "male", label: fields.male },
  { value: "", label: fields.noGender },
]

export function PersonStep({ draft, errors, change, password, onPassword }: PersonProps): ReactElement {
  return (
    <>
      <h3 className="text-base font-semibold text-muted">{registration.identity}</h3>
      <Field
        label={fields.email}
        name="email"
        type="email"
        autoComplete="username"
        value={draft.email ?? ""}
        error={errors.email}
        onChange={(event) => change({ email: event.target.value })}
      />
      <PasswordField password={password} onPassword={onPassword} error={errors.password} />
      <h3 className="border-t border-hairline pt-4 text-base font-semibold text-muted">{registration.you}</h3>
      <fieldset>
        <legend className="font-semibold">{fields.gender}</legend>
        <div className="flex flex-wrap gap-x-6">
          {genders.map(({ value, label }) => (
            <Check
              key={label}
              id={`gender-${value || "none"}`}
              kind="radio"
              name="gender"
              checked={draft.gender === value}
              onChange={() => change({ gender: value })}
            >
              {label}
            </Check>
          ))}
        </div>
      </fieldset>
      <Field
        label={fields.firstName}
        name="firstName"
        autoComplete="given-name"
        value={draft.firstName}
        error={errors.firstName}
        onChange={(event) => change({ firstName: event.target.value })}
      />
      <Field
        label={fields.lastName}
        name="lastName"
        autoComplete="family-name"
        value={draft.lastName}
        error={errors.lastName}
        onChange={(event) => change({ lastName: event.target.value })}
      />
      <Field
        label={fields.birthDate}
        optional
        name="birthDate"
        type="date"
        autoComplete="bday"
        value={draft.birthDate}
        error={errors.birthDate}
        onChange={(event) => change({ birthDate: event.target.value })}
      />
      <Field
        label={fields.phone}
        hint={fields.phoneHint}
        optional
        name="phone"
        type="tel"
        autoComplete="tel"
        value={draft.phone}
        error={errors.phone}
        onChange={(event) => change({ phone: event.target.value })}
      />
      <div>
        <Check id="isCompany" checked={draft.isCompany} onChange={(event) => change({ isCompany: event.target.checked })}>
          {fields.isCompany}
        </Check>
        {draft.isCompany && (
          <Field
            label={fields.company}
            name="company"
            autoComplete="organization"
            value={draft.company}
            error={errors.company}
            onChange={(event) => change({ company: event.target.value })}
          />
        )}
      </div>
      <fieldset className="border-t border-hairline pt-4">
        <legend className="sr-only">{registration.options}</legend>
        <Check id="newsletter" checked={draft.newsletter} onChange={(event) => change({ newsletter: event.target.checked })}>
          {fields.newsletter}
        </Check>
        <Check
          id="partnerOffers"
          checked={draft.partnerOffers}
          onChange={(event) => change({ partnerOffers: event.target.checked })}
        >
          {fields.partnerOffers}
        </Check>
      </fieldset>
    </>
  )
}

type PasswordProps = { password: string; onPassword: (password: string) => void; error?: string }

export function PasswordField({ password, onPassword, error }: PasswordProps): ReactElement {
  return (
    <Field
      label={fields.password}
      hint={fields.passwordHint}
      name="password"
      type="password"
      autoComplete="new-password"
      value={password}
      error={error}
      onChange={(event) => onPassword(event.target.value)}
    />
  )
}

export function BeneficiariesStep({ draft, errors, change }: StepProps): ReactElement {
  const replace = (key: string, part: Partial<DraftBeneficiary>) =>
    change({ beneficiaries: draft.beneficiaries.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const add = () => {
    const key = String(Math.max(0, ...draft.beneficiaries.map((one) => Number(one.key))) + 1)
    change({ beneficiaries: [...draft.beneficiaries, { ...emptyBeneficiary(key), lastName: draft.lastName }] })
  }
  return (
    <>
      <p className="text-muted">{registration.beneficiariesLead}</p>
      {draft.beneficiaries.map((one, index) => (
        <fieldset key={one.key} className="grid gap-4 border-t border-hairline pt-4">
          <legend className="sr-only">{registration.beneficiary(index + 1)}</legend>
          <div className="flex items-center justify-between gap-4">
            <p aria-hidden="true" className="font-semibold text-muted">
              {registration.beneficiary(index + 1)}
            </p>
            {draft.beneficiaries.length > 1 && (
              <Button
                tone="quiet"
                aria-label={registration.removeBeneficiaryLong(one.firstName || registration.beneficiary(index + 1))}
                onClick={() => change({ beneficiaries: draft.beneficiaries.filter(({ key }) => key !== one.key) })}
              >
                {registration.removeBeneficiary}
              </Button>
            )}
          </div>
          <BeneficiaryFields one={one} errors={errors} onChange={(part) => replace(one.key, part)} />
        </fieldset>
      ))}
      <div>
        <Button id="add-beneficiary" tone="secondary" onClick={add}>
          {registration.addBeneficiary}
        </Button>
      </div>
    </>
  )
}
