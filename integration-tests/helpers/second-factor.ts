import { generateTotpCode } from "@medusajs/auth/dist/utils/totp"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Answer, Api, Client } from "./client"
import { PASSWORD, resetTokenOf } from "./people"

const STEP_MS = 30_000

/** Codes count by steps of time: a test lives in the middle of one, however long it takes. */
export function stopTheClock(): void {
  const middle = (Math.floor(Date.now() / STEP_MS) + 0.5) * STEP_MS
  jest.spyOn(Date, "now").mockReturnValue(middle)
}

/** The code that an authenticator application shows; `steps` later or earlier than now. */
export function codeOf(secret: string, steps = 0): string {
  return generateTotpCode({ secret, timestamp: Date.now() + steps * STEP_MS })
}

type Enrolment = { mfa_factor: { id: string }; secret: string; otpauth_url: string }
type Challenge = { token: string; mfa_required?: boolean; mfa_challenge?: { id: string; methods: string[] } }
export type EnrolledFactor = { id: string; secret: string }

/** Begins to enrol a factor. */
export async function beginFactor(staff: Client): Promise<EnrolledFactor> {
  const { status, body } = await staff.post<Enrolment>("/auth/mfa/factors", { provider: "totp", label: "agent@mairie.test" })
  if (status !== 200) throw new Error(`enrolling answered ${status}: ${JSON.stringify(body)}`)
  return { id: body.mfa_factor.id, secret: body.secret }
}

/** Enrols a factor, with the code before now: the ones of now and after it are left to log in with. */
export async function enrol(staff: Client): Promise<EnrolledFactor> {
  const factor = await beginFactor(staff)
  const { status, body } = await staff.post(`/auth/mfa/factors/${factor.id}/verify`, { code: codeOf(factor.secret, -1) })
  if (status !== 200) throw new Error(`verifying answered ${status}: ${JSON.stringify(body)}`)
  return factor
}

/** The first half of a login: the caller that waits for its code, and where it gives it. */
export async function askForCode(door: Client, email: string): Promise<{ waiting: Client; verify: string; methods: string[] }> {
  const { body } = await door.post<Challenge>("/auth/user/emailpass", { email, password: PASSWORD })
  if (!body.mfa_challenge) throw new Error(`${email} was asked for no code: ${JSON.stringify(body)}`)
  return { waiting: door.as(body.token), verify: `/auth/mfa/challenges/${body.mfa_challenge.id}/verify`, methods: body.mfa_challenge.methods }
}

/** A login with password and code; who comes in is in `body.token`. */
export async function logInWithCode(door: Client, email: string, code: string, method = "totp"): Promise<Answer<{ token: string; code?: string }>> {
  const { waiting, verify } = await askForCode(door, email)
  return waiting.post(verify, { method, code })
}

/** The same caller with the session that the admin opens with its token. */
export async function openSession(api: Api, door: Client, caller: Client): Promise<Client> {
  const { headers } = await api.request({ method: "POST", url: "/auth/session", headers: { ...caller.headers }, validateStatus: () => true })
  const cookies = (headers as Record<string, string[] | undefined>)["set-cookie"] ?? []
  return door.with({ cookie: cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ") })
}

/** Status and code of an answer; of who one is unless told otherwise. */
export async function answerOf(caller: Client, path = "/admin/canteen/me", method = "GET", data?: object): Promise<unknown[]> {
  const { status, body } = await caller.send(method, path, data)
  return [status, (body as { code?: string }).code]
}

/** The same for a code given to a challenge. */
export async function giveCode(caller: Client, verify: string, code: string, method = "totp"): Promise<unknown[]> {
  return answerOf(caller, verify, "POST", { method, code })
}

/** A new password by the link of a mail. */
export async function chooseNewPassword(container: MedusaContainer, { door, email, password }: { door: Client; email: string; password: string }): Promise<void> {
  const { status } = await door.as(await resetTokenOf(container, email, "user")).post("/auth/user/emailpass/update", { password })
  if (status !== 200) throw new Error(`a new password answered ${status}`)
}
