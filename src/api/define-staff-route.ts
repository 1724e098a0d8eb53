import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { permissionsOf } from "../modules/staff/rules"
import { type Staff, readScope } from "../queries/staff"
import { CanteenError } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { Permission } from "../types/http"
import { type CanteenRoute, type RouteContext, type RouteContract, defineRoute } from "./define-route"
import { staffOf } from "./middlewares/staff-gate"

export type StaffContract<Body, Query> = Omit<RouteContract<Body, Query>, "audience" | "admit"> & { permission: Permission }

export type StaffContext<Body, Query> = RouteContext<Body, Query> & {
  staff: Staff
  /** The communes that the caller may see: every read and write of the handler is limited by it. */
  communes: CommuneScope
}

/**
 * A route of the commune's staff: checks the permission, then gives the handler the communes that it may reach.
 * Answers 403 `permission.missing` to a role that lacks the permission.
 */
export function defineStaffRoute<Response, Body = undefined, Query = undefined>(
  { permission, ...contract }: StaffContract<Body, Query>,
  handle: (context: StaffContext<Body, Query>) => Promise<Response>
): CanteenRoute {
  return definePlatformRoute<Response, Body, Query>({ permission, ...contract }, async (context) =>
    handle({ ...context, communes: await readScope(context.scope, context.staff) })
  )
}

/** A route about what belongs to no commune, which also answers before there is any. Answers 403 `permission.missing` likewise. */
export function definePlatformRoute<Response, Body = undefined, Query = undefined>(
  { permission, ...contract }: StaffContract<Body, Query>,
  handle: (context: Omit<StaffContext<Body, Query>, "communes">) => Promise<Response>
): CanteenRoute {
  const admit = (req: AuthenticatedMedusaRequest): void => {
    const { role } = staffOf(req)
    if (!permissionsOf(role).includes(permission)) throw new CanteenError("forbidden", "permission.missing", `The role "${role}" lacks the permission "${permission}"`)
  }
  return defineRoute<Response, Body, Query>({ ...contract, audience: "staff", admit }, async (context) => handle({ ...context, staff: staffOf(context.req) }))
}
