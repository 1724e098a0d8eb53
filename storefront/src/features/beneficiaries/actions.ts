"use server"

import { revalidatePath } from "next/cache"
import { removeBeneficiary, saveBeneficiary } from "@/data/account"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { checkBeneficiary } from "@/features/registration/checks"
import { people } from "@messages/account"
import { common } from "@messages/common"
import type { FormState } from "@/ui/form-state"
import { dietField } from "./diet-field"
import { isCustodyWeeks, isRelationship } from "./relationship-options"

const HERE = "/compte/beneficiaires"

/** Adds a beneficiary (`key` is "new"), or edits the one that `key` names. */
export async function saveOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const key = values.key ?? "new"
  const wanted = values[`relationship-${key}`] ?? ""
  const custody = values[`custodyWeeks-${key}`]
  const one = {
    key,
    firstName: values[`firstName-${key}`] ?? "",
    lastName: values[`lastName-${key}`] ?? "",
    birthDate: values[`birthDate-${key}`] ?? "",
    relationship: isRelationship(wanted) ? wanted : ("" as const),
  }
  const errors = checkBeneficiary(one)
  const { relationship } = one
  if (Object.keys(errors).length > 0 || relationship === "") return invalidForm(values, errors)
  return attempt(values, HERE, async () => {
    const body = {
      first_name: one.firstName,
      last_name: one.lastName,
      birth_date: one.birthDate || null,
      relationship,
      ...(custody === undefined ? {} : { custody_weeks: isCustodyWeeks(custody) ? custody : null }),
      diets: dietsOf(values, key),
    }
    await saveBeneficiary(token, body, key === "new" ? undefined : key)
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: key === "new" ? people.added(one.firstName) : common.saved }
  })
}

/** What the form says of each commune's diet; a commune that it does not show keeps what it has. */
function dietsOf(values: Record<string, string>, key: string): { commune_id: string; diet: string | null }[] {
  const prefix = dietField(key, "")
  return Object.entries(values).flatMap(([name, diet]) => (name.startsWith(prefix) ? [{ commune_id: name.slice(prefix.length), diet: diet || null }] : []))
}

/** @throws nothing: a beneficiary with meals to come is kept, with the reason. */
export async function removeOne(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  return attempt(values, HERE, async () => {
    await removeBeneficiary(token, values.id ?? "")
    revalidatePath(HERE)
    return { errors: {}, values: {}, done: people.removed(values.name ?? "") }
  })
}
