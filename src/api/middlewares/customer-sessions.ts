import {
  type AuthContext,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  getAuthContextFromJwtToken,
} from "@medusajs/framework/http"
import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { currentDate, currentInstant } from "../../clock"
import { isLiveSession } from "../../queries/sessions"
import { CanteenError } from "../../types/canteen-error"
import { beginSessionWorkflow, endSessionsWorkflow } from "../../workflows/sessions"
import { answerErrors } from "../answer-errors"

/** What core puts into a customer's token, with the login that the token came from. */
type Claims = AuthContext & { session_id?: string }

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

const OK = 200

/** A token of a customer counts only while its login has not been ended; a visitor's and a registration's have none. */
const loginLives = answerErrors(async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
  const claims = claimsOf(req)
  if (claims?.actor_id && !(await isLive(req, claims))) throw sessionEnded()
  next()
})

/** A login is noted before it is answered, and its token carries it. */
const beginsLogin = answering((req, body) => carry(req, body, undefined))

/** A token that is made anew goes on with the login of the former one; a registration's had none. */
const keepsLogin = answering((req, body) => carry(req, body, claimsOf(req)?.session_id))

/** Whoever has the former password is put out with it. */
const endsLogins = answering(async (req, body) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  await endSessionsWorkflow(req.scope).run({ input: { auth_identity_id: auth_context.auth_identity_id, now: currentInstant().toString() } })
  return body
})

async function isLive(req: MedusaRequest, { actor_id, session_id }: Claims): Promise<boolean> {
  return session_id !== undefined && (await isLiveSession(req.scope, { id: session_id, customer_id: actor_id }, currentDate()))
}

function sessionEnded(): CanteenError {
  return new CanteenError("unauthorized", "session.ended", "This login was ended: log in again")
}

async function carry(req: MedusaRequest, body: unknown, known: string | undefined): Promise<unknown> {
  const claims = isTokenAnswer(body) ? read(req, `Bearer ${body.token}`) : null
  if (!claims?.actor_id) return body
  return { ...(body as object), token: sign(req, { ...claims, session_id: known ?? (await begin(req, claims)) }) }
}

async function begin(req: MedusaRequest, { actor_id, auth_identity_id }: Claims): Promise<string> {
  const input = { customer_id: actor_id, auth_identity_id, device: req.headers["user-agent"] ?? "", now: currentInstant().toString() }
  const { result } = await beginSessionWorkflow(req.scope).run({ input })
  return result.id
}

/** What a core route answers when it succeeds is handed to `change`, which may wait; a failure there is answered instead. */
function answering(change: (req: MedusaRequest, body: unknown) => Promise<unknown>): Middleware {
  return (req, res, next) => {
    const answer = res.json.bind(res)
    res.json = (body: unknown) => {
      if (res.statusCode !== OK) return answer(body)
      change(req, body).then(answer, next)
      return res
    }
    next()
  }
}

/** A route of core's for every kind of login, without a method as the guards of passwords are: Express matches prefixes, only the route itself is meant. */
function ofCustomers(matcher: string, middleware: Middleware): MiddlewareRoute {
  const ofCustomer: Middleware = (req, res, next) => (req.path === "/" && req.params["actor_type"] === "customer" ? middleware(req, res, next) : next())
  return { matcher, middlewares: [ofCustomer] }
}

function isTokenAnswer(body: unknown): body is { token: string } {
  return typeof body === "object" && body !== null && "token" in body && typeof body.token === "string"
}

function claimsOf(req: MedusaRequest): Claims | null {
  const inCookie = (req.session as { auth_context?: Claims } | undefined)?.auth_context
  return inCookie?.actor_type === "customer" ? inCookie : read(req, req.headers.authorization)
}

function read(req: MedusaRequest, header: string | undefined): Claims | null {
  const { jwtSecret, jwtPublicKey, jwtVerifyOptions, jwtOptions } = httpOf(req)
  return getAuthContextFromJwtToken(header, jwtSecret ?? "", ["bearer"], ["customer"], jwtPublicKey, jwtVerifyOptions ?? jwtOptions)
}

function sign(req: MedusaRequest, claims: Claims): string {
  const { jwtSecret, jwtExpiresIn, jwtOptions } = httpOf(req)
  const lasting = Object.entries(claims).filter(([name]) => name !== "iat" && name !== "exp")
  return generateJwtToken(Object.fromEntries(lasting), { secret: jwtSecret, expiresIn: jwtExpiresIn, jwtOptions })
}

function httpOf(req: MedusaRequest): ConfigModule["projectConfig"]["http"] {
  return req.scope.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http
}

/** Logins of families: begun with a token, ended one by one, and all with a new password. */
export const customerSessions: MiddlewareRoute[] = [
  ...["/store", "/auth/session", "/auth/token/refresh", "/auth/mfa"].map((matcher) => ({ matcher, middlewares: [loginLives] })),
  { matcher: "/auth/token/refresh", methods: ["POST"], middlewares: [keepsLogin] },
  ofCustomers("/auth/:actor_type/:auth_provider", beginsLogin),
  ofCustomers("/auth/:actor_type/:auth_provider/callback", beginsLogin),
  ofCustomers("/auth/:actor_type/:auth_provider/update", endsLogins),
]
