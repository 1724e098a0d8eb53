import type { AuthContext, AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type CoreRequest, fieldsFor, isAllowedOnCore, isFrame, isOpenToAll, pathSegments, seesEveryCommune } from "../../modules/staff/rules"
import { readFactor } from "../../queries/second-factors"
import { type Staff, readStaff } from "../../queries/staff"
import { CanteenError } from "../../types/canteen-error"
import { answerErrors } from "../answer-errors"
import { codeRequired, entryFor } from "./second-factor"

const OUR_PAGES = "canteen"

const known = new WeakMap<MedusaRequest, Staff>()

/** The member of staff that the gate let through with this request. */
export function staffOf(req: MedusaRequest): Staff {
  const staff = known.get(req)
  if (!staff) throw notGranted()
  return staff
}

/**
 * Stands before every admin route, core's and ours. It runs after core's own authentication, reads the grant from the database at each
 * request and refuses by default: a platform admin passes, everyone else only what the manifest lists. A secret API key passes to our pages alone, with the
 * role and the communes that a platform admin gave it. The path is judged as it was sent. People who have a second factor pass with a code of it alone; who must have
 * one and has none reaches the admin's frame, where it is enrolled (`/auth/mfa`).
 */
export const staffGate = answerErrors(async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const segments = pathSegments(req.originalUrl)
  const request = segments && { method: req.method, segments }
  if (!request || !isOpenToAll(request)) await admit(req, request)
  next()
})

/** @throws CanteenError `auth.required`, `second_factor.code_required`, `staff.people_only`, `staff.not_granted`, `second_factor.enrolment_required`, `route.refused` */
async function admit(req: MedusaRequest, request: CoreRequest | null): Promise<void> {
  const auth = callerOf(req)
  const isKey = auth.actor_type === "api-key"
  const [staff, factor] = await Promise.all([readStaff(req.scope, auth.actor_id), isKey ? null : readFactor(req.scope, auth.auth_identity_id)])
  const entry = isKey ? "in" : entryFor(auth, { role: staff?.role ?? null, factor })
  if (entry === "code") throw codeRequired()
  if (!staff || (isKey && seesEveryCommune(staff.role))) throw isKey ? keyWithoutScope() : notGranted()
  known.set(req, staff)
  if (entry === "enrolment") { checkEnrolling(req, request); return; }
  if (staff.role === "platform_admin") return
  if (!request || !mayPass(staff, request) || (isKey && !isOurs(request))) {
    throw new CanteenError("forbidden", "route.refused", `The role "${staff.role}" may not use this route`)
  }
  limitFields(req, staff, request)
}

/** The frame of the admin, without its way to other rows. */
function checkEnrolling(req: MedusaRequest, request: CoreRequest | null): void {
  if (!request || !isFrame(request)) throw enrolmentRequired()
  delete req.query.fields
}

function mayPass(staff: Staff, request: CoreRequest): boolean {
  return isOurs(request) || isAllowedOnCore(staff.role, request)
}

function isOurs({ segments }: CoreRequest): boolean {
  return segments[0] === OUR_PAGES
}

/** Core fills the context of sessions, tokens and API keys: people and keys have their grants under their ids. */
function callerOf(req: MedusaRequest): AuthContext {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (!auth) throw new CanteenError("unauthorized", "auth.required", "Log in to use the administration")
  if (auth.actor_type !== "user" && auth.actor_type !== "api-key") throw notGranted()
  return auth
}

function limitFields(req: MedusaRequest, staff: Staff, request: CoreRequest): void {
  if (!("fields" in req.query)) return
  const fields = fieldsFor(staff.role, request, req.query.fields)
  if (fields === undefined) delete req.query.fields
  else req.query.fields = fields
}

function enrolmentRequired(): CanteenError {
  return new CanteenError("forbidden", "second_factor.enrolment_required", "This role needs a second factor: enrol one to use the administration")
}

function keyWithoutScope(): CanteenError {
  return new CanteenError("forbidden", "staff.people_only", "This API key has no role in the canteen's administration: a platform admin makes keys that have one")
}

function notGranted(): CanteenError {
  return new CanteenError("forbidden", "staff.not_granted", "This user has no role in the canteen's administration")
}
