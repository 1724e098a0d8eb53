"use server"

import { redirect } from "next/navigation"
import { login, requestPasswordReset, resetPassword } from "@/data/auth"
import { BackendError, isSignedOut } from "@/data/errors"
import { hasAccount } from "@/data/account"
import { closeSession, openSession, sessionToken } from "@/data/session"
import { endSession } from "@/data/sessions"
import { attempt, invalidForm, refusedForm, textValues } from "@/features/forms/attempt"
import { isEmail } from "@/features/forms/checks"
import { sentenceOfCode } from "@/data/sentences"
import { fields, invalid } from "@messages/words"
import { forgotten } from "@messages/public"
import type { FormState } from "@/ui/form-state"
import { safePath } from "./paths"

/** Opens a session and goes back to where the parent was. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const email = (values.email ?? "").toLowerCase()
  const password = String(form.get("password") ?? "")
  const errors: Record<string, string> = {}
  if (!isEmail(email)) errors.email = invalid.email
  if (password === "") errors.password = invalid.required(fields.password)
  if (Object.keys(errors).length > 0) return invalidForm(values, errors)
  try {
    const token = await login({ email, password })
    if (!(await hasAccount(token))) return { ...invalidForm(values, {}), message: sentenceOfCode("account.missing") }
    await openSession(token)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return refusedForm(values, error)
  }
  redirect(safePath(values.suite, "/compte"))
}

/**
 * The login ends at the service too, so that a copy of its cookie opens nothing. This browser forgets it even when the service does not answer: its token
 * runs out by itself.
 */
export async function signOut(): Promise<void> {
  const token = await sessionToken()
  try {
    if (token) await endSession(token, "current")
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
  }
  await closeSession()
  redirect("/connexion?etat=deconnecte")
}

/** Asks for the mail with the link; says the same whether the account exists or not. */
export async function askReset(_: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form)
  const email = (values.email ?? "").toLowerCase()
  if (!isEmail(email)) return invalidForm(values, { email: invalid.email })
  return attempt(values, "/mot-de-passe-oublie", async () => {
    await requestPasswordReset(email)
    return { errors: {}, values, done: forgotten.sent(email) }
  })
}

export async function choosePassword(_: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get("token") ?? "")
  const password = String(form.get("password") ?? "")
  if (password.length < 12) return invalidForm({}, { password: invalid.password })
  try {
    await resetPassword(token, password)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    if (isSignedOut(error)) return { errors: {}, values: {}, message: sentenceOfCode("reset.used") }
    if (error.code === "password.too_weak") return invalidForm({}, { password: sentenceOfCode(error.code) })
    return refusedForm({}, error)
  }
  redirect("/connexion?etat=mot-de-passe-change")
}
