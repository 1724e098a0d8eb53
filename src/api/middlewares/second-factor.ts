import { type AuthContext, type AuthenticatedMedusaRequest, type MedusaNextFunction, type MedusaRequest, type MedusaResponse, type MiddlewareRoute, authenticate } from "@medusajs/framework/http"
import { readEnvironment } from "../../environment"
import { type Entry, type FactorSince, entryOf } from "../../modules/staff/rules"
import { readEmail, readFactor } from "../../queries/second-factors"
import { CanteenError } from "../../types/canteen-error"
import type { ErrorBody, Role } from "../../types/http"
import { answerErrors } from "../answer-errors"
import { countCode } from "./throttle"

const OK = 200
const BAD_REQUEST = 400

/** What core says of codes, in words only, which Medusa's own pages show as they are: French, with a code. */
const REFUSALS: readonly [RegExp, string, string][] = [
  [/^Invalid (TOTP|MFA)|^Recovery code is invalid/, "second_factor.code_refused", "Code refusé : il est faux, périmé ou déjà utilisé."],
  [/^MFA challenge/, "second_factor.challenge_over", "Cette connexion a expiré : retournez à la connexion et recommencez."],
]

/** How far someone who is logged in gets with a role, or with none, and with the factor of the login, or without. */
export function entryFor(auth: AuthContext, { role, factor }: { role: Role | null; factor: FactorSince | null }): Entry {
  const isRequired = role !== null && readEnvironment().SECOND_FACTOR_ROLES.includes(role)
  const given = auth.mfa_challenge_completed_at
  return entryOf({ isRequired, factor, codeGivenAt: given ? new Date(given) : null })
}

/** 401: this session has given no code of the factor that its login has now. */
export function codeRequired(): CanteenError {
  return new CanteenError("unauthorized", "second_factor.code_required", "Log in again with the code of your second factor")
}

/** Who is logged in is read first, also with a password alone; core refuses afterwards who is not. */
const whoCalls = authenticate("*", ["session", "bearer"], { allowUnauthenticated: true, allowUnregistered: true, requireMfa: false })

/**
 * Before core's routes of second factors: for staff alone, tries are counted, and only who gave a code of a factor that is enabled makes new recovery codes. A
 * session that enables a factor has given its code; a token that does has to log in again.
 */
const secondFactor = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (auth) {
    const [what = "", , act] = req.path.toLowerCase().split("/").filter((part) => part !== "")
    // Only a login that waits for its code may have no user yet.
    if (auth.actor_type !== "user" || (auth.actor_id === "" && what !== "challenges")) throw staffOnly()
    nameRefusals(res)
    if (hasCode(req)) await countCode(auth.auth_identity_id, res)
    if (what === "recovery-codes") checkCodeGiven(auth, await readFactor(req.scope, auth.auth_identity_id))
    if (what === "factors" && act === "verify") stepUp(req, res)
    if (what === "factors" && req.method === "POST" && act === undefined) await nameAccount(req, auth)
  }
  next()
})

/** What the application shows beside its codes is ours to say: the account, under the issuer of the configuration. */
async function nameAccount(req: MedusaRequest, auth: AuthContext): Promise<void> {
  if (req.body instanceof Object) Object.assign(req.body, { issuer: undefined, label: await readEmail(req.scope, auth.actor_id) })
}

function checkCodeGiven(auth: AuthContext, factor: FactorSince | null): void {
  if (entryFor(auth, { role: null, factor }) === "code") throw codeRequired()
}

function hasCode({ body }: MedusaRequest): boolean {
  return body instanceof Object && "code" in body
}

function staffOnly(): CanteenError {
  return new CanteenError("forbidden", "second_factor.staff_only", "Second factors are for the staff")
}

/** The session gave a code of the factor just now, as if it had logged in with it. */
function stepUp(req: MedusaRequest, res: MedusaResponse): void {
  const { session } = req as { session?: { auth_context?: AuthContext } }
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    if (res.statusCode === OK && session?.auth_context) {
      session.auth_context = { ...session.auth_context, mfa_enabled: true, mfa_challenge_completed_at: new Date().toISOString() }
    }
    return answer(body)
  }
}

function nameRefusals(res: MedusaResponse): void {
  const answer = res.json.bind(res)
  res.json = (body: unknown) => answer(res.statusCode === BAD_REQUEST ? named(body as ErrorBody) : body)
}

function named(body: ErrorBody): ErrorBody {
  const [, code, message] = REFUSALS.find(([words]) => words.test(body.message)) ?? []
  return code === undefined || message === undefined ? body : { ...body, code, message }
}

export const secondFactorRoutes: MiddlewareRoute[] = [{ matcher: "/auth/mfa", middlewares: [whoCalls, secondFactor] }]
