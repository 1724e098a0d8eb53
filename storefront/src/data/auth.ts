import "server-only"
import { headers } from "next/headers"
import { call } from "./client"

const PROVIDER = "/auth/customer/emailpass"

type Credentials = { email: string; password: string }
type TokenAnswer = { token: string }

/** A token for an identity that has no family account yet. @throws 401 when the e-mail is taken. */
export async function registerIdentity(credentials: Credentials): Promise<string> {
  const { token } = await call<TokenAnswer>(`${PROVIDER}/register`, { method: "POST", body: credentials })
  return token
}

/** The token of this e-mail and password, with or without a family account behind. @throws 401 when wrong. */
export async function login(credentials: Credentials): Promise<string> {
  const device = (await headers()).get("user-agent") ?? undefined
  const { token } = await call<TokenAnswer>(PROVIDER, { method: "POST", body: credentials, device })
  return token
}

/** Asks for a reset mail. The answer is the same whether the account exists or not. */
export async function requestPasswordReset(email: string): Promise<void> {
  await call(`${PROVIDER}/reset-password`, { method: "POST", body: { identifier: email } })
}

/** Sets a new password with the single-use token of the mail. @throws 401 when it was used or is too old. */
export async function resetPassword(token: string, password: string): Promise<void> {
  await call(`${PROVIDER}/update`, { method: "POST", token, body: { password } })
}
