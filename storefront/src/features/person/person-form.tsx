"use client"

import { useActionState, type ReactElement } from "react"
import type { FamilyAccount } from "@wire"
import { person as words } from "@messages/account"
import { common } from "@messages/common"
import { fields } from "@messages/words"
import { registration } from "@messages/registration"
import { ErrorSummary } from "@/ui/error-summary"
import { Check, Field, Select } from "@/ui/field"
import { emptyForm } from "@/ui/form-state"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { savePerson } from "./actions"

const genders = [
  { value: "", label: fields.noGender },
  { value: "female", label: fields.female },
  { value: "male", label: fields.male },
]

/** The account holder's details; the e-mail is the login and is not changed here. */
export function PersonForm({ account }: { account: FamilyAccount }): ReactElement {
  const [state, action] = useActionState(savePerson, emptyForm)
  const { person, consents } = account
  const { values, errors } = state
  return (
    <form action={action} noValidate className="grid max-w-[36rem] gap-4">
      <ErrorSummary state={state} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <Field label={fields.email} name="email" type="email" hint={words.emailFixed} readOnly value={person.email} />
      <Select
        label={fields.gender}
        name="gender"
        options={genders}
        key={`gender-${values.gender ?? ""}`}
        defaultValue={values.gender ?? person.gender ?? ""}
      />
      <Field
        label={fields.firstName}
        name="firstName"
        autoComplete="given-name"
        defaultValue={values.firstName ?? person.first_name}
        error={errors.firstName}
      />
      <Field
        label={fields.lastName}
        name="lastName"
        autoComplete="family-name"
        defaultValue={values.lastName ?? person.last_name}
        error={errors.lastName}
      />
      <Field
        label={fields.birthDate}
        optional
        name="birthDate"
        type="date"
        autoComplete="bday"
        defaultValue={values.birthDate ?? person.birth_date ?? ""}
        error={errors.birthDate}
      />
      <Field
        label={fields.phone}
        hint={fields.phoneHint}
        optional
        name="phone"
        type="tel"
        autoComplete="tel"
        defaultValue={values.phone ?? person.phone ?? ""}
        error={errors.phone}
      />
      <Field
        label={fields.company}
        optional
        name="company"
        autoComplete="organization"
        defaultValue={values.company ?? person.company ?? ""}
      />
      <fieldset>
        <legend className="sr-only">{registration.options}</legend>
        <Check id="newsletter" name="newsletter" defaultChecked={consents.newsletter}>
          {fields.newsletter}
        </Check>
        <Check id="partnerOffers" name="partnerOffers" defaultChecked={consents.partner_offers}>
          {fields.partnerOffers}
        </Check>
        <Check id="bookingReminders" name="bookingReminders" defaultChecked={account.booking_reminders}>
          {fields.bookingReminders}
        </Check>
      </fieldset>
      <div>
        <SubmitButton>{common.save}</SubmitButton>
      </div>
    </form>
  )
}
