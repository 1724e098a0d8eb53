"use server"

import { revalidatePath } from "next/cache"
import type { Gender } from "@wire"
import { editAccount } from "@/data/account"
import { requireToken } from "@/data/session"
import { attempt, invalidForm, textValues } from "@/features/forms/attempt"
import { isPastDay, isPhone } from "@/features/forms/checks"
import { common } from "@messages/common"
import { fields, invalid } from "@messages/words"
import type { FormState } from "@/ui/form-state"

const HERE = "/compte/informations"
const genders: Record<string, Gender> = { male: "male", female: "female" }

/** Saves the account holder's details and consents. */
export async function savePerson(_: FormState, form: FormData): Promise<FormState> {
  const token = await requireToken(HERE)
  const values = textValues(form)
  const { firstName = "", lastName = "", birthDate = "", phone = "", company = "" } = values
  const errors: Record<string, string> = {}
  if (!firstName) errors.firstName = invalid.required(fields.firstName)
  if (!lastName) errors.lastName = invalid.required(fields.lastName)
  if (birthDate && !isPastDay(birthDate, new Date().toISOString().slice(0, 10))) errors.birthDate = invalid.birthDate
  if (phone && !isPhone(phone)) errors.phone = invalid.phone
  if (Object.keys(errors).length > 0) return invalidForm(values, errors)
  return attempt(values, HERE, async () => {
    await editAccount(token, {
      first_name: firstName,
      last_name: lastName,
      gender: genders[values.gender ?? ""] ?? null,
      birth_date: birthDate || null,
      phone: phone || null,
      company: company || null,
      newsletter: values.newsletter === "on",
      partner_offers: values.partnerOffers === "on",
      booking_reminders: values.bookingReminders === "on",
    })
    revalidatePath("/", "layout")
    return { errors: {}, values, done: common.saved }
  })
}
