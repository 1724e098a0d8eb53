"use client"

import type { ReactElement } from "react"
import type { DraftBeneficiary } from "@/features/registration/empty"
import { fields } from "@messages/words"
import { registration } from "@messages/registration"
import { Field, Select } from "@/ui/field"
import { isRelationship, relationshipOptions } from "./relationship-options"

type Props = {
  one: DraftBeneficiary
  errors: Record<string, string>
  onChange: (part: Partial<DraftBeneficiary>) => void
}

/** Who eats: the same fields in the wizard and in the account. */
export function BeneficiaryFields({ one, errors, onChange }: Props): ReactElement {
  const id = (name: string) => `${name}-${one.key}`
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={fields.beneficiaryFirstName}
        id={id("firstName")}
        name={id("firstName")}
        autoComplete="off"
        value={one.firstName}
        error={errors[id("firstName")]}
        onChange={(event) => onChange({ firstName: event.target.value })}
      />
      <Field
        label={fields.beneficiaryLastName}
        id={id("lastName")}
        name={id("lastName")}
        autoComplete="off"
        value={one.lastName}
        error={errors[id("lastName")]}
        onChange={(event) => onChange({ lastName: event.target.value })}
      />
      <Field
        label={fields.birthDate}
        optional
        id={id("birthDate")}
        name={id("birthDate")}
        type="date"
        autoComplete="off"
        hint={registration.birthDateHint}
        value={one.birthDate}
        error={errors[id("birthDate")]}
        onChange={(event) => onChange({ birthDate: event.target.value })}
      />
      <div className="self-end">
        <Select
          label={fields.relationship}
          id={id("relationship")}
          name={id("relationship")}
          options={relationshipOptions}
          required
          value={one.relationship}
          error={errors[id("relationship")]}
          onChange={({ target: { value } }) => onChange({ relationship: isRelationship(value) ? value : "" })}
        />
      </div>
    </div>
  )
}
