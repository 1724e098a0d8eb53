"use server"

import { z } from "zod"
import type { RegistrationRequest } from "@wire"
import { createRegistration, hasAccount } from "@/data/account"
import { login, registerIdentity } from "@/data/auth"
import { BackendError, isSignedOut } from "@/data/errors"
import { openSession } from "@/data/session"
import { sentenceOf } from "@/data/sentences"
import { invalid } from "@messages/words"
import { checkBeneficiaries, checkPerson, checkServices } from "./checks"
import { isBlank } from "./empty"
import { TERMS_VERSION } from "./terms"

const text = z.string().max(200)
const inputSchema = z.object({
  password: z.string().max(200),
  accepted: z.boolean(),
  invited: z.boolean(),
  draft: z.object({
    email: text,
    firstName: text,
    lastName: text,
    gender: z.enum(["male", "female", ""]),
    birthDate: text,
    phone: text,
    isCompany: z.boolean(),
    company: text,
    newsletter: z.boolean(),
    partnerOffers: z.boolean(),
    beneficiaries: z
      .array(
        z.object({
          key: z.string().max(10),
          firstName: text,
          lastName: text,
          birthDate: text,
          relationship: z.enum(["father", "mother", "guardian", "grandparent", "self", "spouse", "other", ""]),
        }),
      )
      .max(30),
    tariffs: z.array(z.object({ serviceId: text, tariffId: text })).max(50),
  }),
})
type Input = z.infer<typeof inputSchema>

export type RegistrationResult =
  | { kind: "registered" }
  | { kind: "invalid"; errors: Record<string, string> }
  | { kind: "exists" }
  | { kind: "refused"; message: string }

/** Creates the account with everything in it, or nothing; sent twice, it ends in the same account. */
export async function register(input: Input): Promise<RegistrationResult> {
  const { draft, password, accepted, invited } = inputSchema.parse(input)
  const errors = { ...checkPerson(draft, password), ...checkBeneficiaries(draft, invited), ...checkServices(draft) }
  if (!accepted) errors.terms = invalid.terms
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors }
  const credentials = { email: draft.email.trim().toLowerCase(), password }
  try {
    const token = await identityToken(credentials)
    if (token === null) return { kind: "exists" }
    if (!(await hasAccount(token))) await createRegistration(token, toRequest(draft))
    await openSession(await login(credentials))
    return { kind: "registered" }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (error.code === "password.too_weak") return { kind: "invalid", errors: { password: sentenceOf(error) } }
    return { kind: "refused", message: sentenceOf(error) }
  }
}

/** A new identity, or one left by an attempt that did not finish; null when the e-mail is someone's with another password. */
async function identityToken(credentials: { email: string; password: string }): Promise<string | null> {
  try {
    return await registerIdentity(credentials)
  } catch (error) {
    if (!isSignedOut(error)) throw error
  }
  try {
    return await login(credentials)
  } catch (error) {
    if (isSignedOut(error)) return null
    throw error
  }
}

function toRequest(draft: Input["draft"]): RegistrationRequest {
  const orNull = (value: string) => value.trim() || null
  return {
    person: {
      first_name: draft.firstName.trim(),
      last_name: draft.lastName.trim(),
      gender: draft.gender || null,
      birth_date: orNull(draft.birthDate),
      phone: orNull(draft.phone),
      company: draft.isCompany ? orNull(draft.company) : null,
    },
    newsletter: draft.newsletter,
    partner_offers: draft.partnerOffers,
    terms: { version: TERMS_VERSION, accepted: true },
    beneficiaries: draft.beneficiaries.filter((one) => !isBlank(one)).map((one) => ({
      first_name: one.firstName.trim(),
      last_name: one.lastName.trim(),
      birth_date: orNull(one.birthDate),
      relationship: one.relationship || "other",
    })),
    memberships: draft.tariffs.map(({ serviceId, tariffId }) => ({ canteen_service_id: serviceId, tariff_id: tariffId })),
  }
}
