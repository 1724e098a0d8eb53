import { type ScryptOptions, scrypt } from "node:crypto"
import { promisify } from "node:util"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CanteenError, invalidField } from "../../types/canteen-error"
import type { ErrorBody } from "../../types/http"
import { answerErrors } from "../answer-errors"
import { isStrong, passwordTooWeak } from "./password-policy"
import { countLogin, countReset } from "./throttle"

type Guard = (req: MedusaRequest, res: MedusaResponse) => Promise<void> | void

const EMAIL_PASS = "emailpass"
const address = z.email().max(254)
const LINK_USED: ErrorBody = {
  type: "unauthorized",
  code: "reset.used",
  message: "This link was used already or is too old: ask for another one",
}

/**
 * A core auth route with a guard before it. It has no method, so that it runs before core's own middlewares: a refused password
 * must not use up a reset link. Express matches prefixes: only the route itself is guarded.
 */
function guarded(matcher: string, guard: Guard): MiddlewareRoute {
  const middleware = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    if (req.path === "/" && req.params.auth_provider === EMAIL_PASS) await guard(req, res)
    next()
  })
  return { matcher, middlewares: [middleware] }
}

/** Only families register by themselves; staff is invited. */
const register: Guard = (req) => {
  if (req.params.actor_type !== "customer") throw registrationClosed()
  const email = readEmail(req, "email")
  if (!address.safeParse(email).success) throw invalidField("email", `email "${email}" must be an e-mail address`, "email.invalid")
  checkPassword(req, email)
}

/** Core makes a user of the admin out of a login at some providers: staff is invited. */
const makeUser = answerErrors(() => {
  throw registrationClosed()
})

function registrationClosed(): CanteenError {
  return new CanteenError("forbidden", "registration.closed", "Only families register by themselves")
}

/** Core counts each reset link once, but says "Invalid token" to everything: a used or outdated link gets a code of its own. */
const choosePassword: Guard = (req, res) => {
  if (req.method !== "POST") return
  checkPassword(req)
  const answer = res.json.bind(res)
  res.json = (body: unknown) => answer(res.statusCode === 401 ? LINK_USED : body)
}

const askReset: Guard = async (req, res) => countReset(accountKey(req, readEmail(req, "identifier")), res)

const logIn: Guard = async (req, res) => {
  const email = readEmail(req, "email")
  await countLogin({ account: email, address: req.ip ?? "" }, res)
  const { password } = bodyOf(req)
  if (typeof password === "string") await takeAsLong(req, email, password)
}

/** What core's e-mail logins are hashed with, unless they are told otherwise. */
const HASH = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }
const HASH_BYTES = 64
const hash = promisify<string, string, number, ScryptOptions, Buffer>(scrypt)

/** Core refuses an unknown e-mail at once and a wrong password after a slow hash: who listens would learn which e-mails have an account. */
async function takeAsLong(req: MedusaRequest, email: string, password: string): Promise<void> {
  const [known] = await req.scope.resolve<IAuthModuleService>(Modules.AUTH).listProviderIdentities({ entity_id: email, provider: EMAIL_PASS }, { select: ["id"] })
  if (!known) await hash(password, email, HASH_BYTES, HASH)
}

/** E-mails are one account whatever their case: core compares them to the letter. */
function readEmail(req: MedusaRequest, field: "email" | "identifier"): string {
  const body = bodyOf(req)
  const value = body[field]
  const email = typeof value === "string" ? value.trim().toLowerCase() : ""
  if (email !== "") body[field] = email
  return email
}

function checkPassword(req: MedusaRequest, email = ""): void {
  const { password } = bodyOf(req)
  if (typeof password !== "string" || !isStrong(password, email)) throw passwordTooWeak()
}

function bodyOf(req: MedusaRequest): Record<string, unknown> {
  return typeof req.body === "object" && req.body !== null ? (req.body as Record<string, unknown>) : {}
}

function accountKey(req: MedusaRequest, email: string): string {
  return `${email}|${req.ip}`
}

/** Password policy, one account per e-mail, throttled logins, and reset links that say when they were used. */
export const accountSecurity: MiddlewareRoute[] = [
  guarded("/auth/:actor_type/:auth_provider/register", register),
  guarded("/auth/:actor_type/:auth_provider/update", choosePassword),
  guarded("/auth/:actor_type/:auth_provider/reset-password", askReset),
  guarded("/auth/:actor_type/:auth_provider", logIn),
  { matcher: "/auth/:auth_provider/user", middlewares: [makeUser] },
  { matcher: "/cloud/auth/users", middlewares: [makeUser] },
]
