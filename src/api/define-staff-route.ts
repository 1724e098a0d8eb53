import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { permissionsOf } from "../modules/staff/rules"
import { type Staff, readScope } from "../queries/staff"
import { CanteenError } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { Permission } from "../types/http"
import { type CanteenRoute, type RouteContext, type RouteContract, defineRoute } from "./define-route"
import { staffOf } from "./middlewares/staff-gate"
import { recorded } from "./record-request"

export type StaffContract<Body, Query> = Omit<RouteContract<Body, Query>, "audience" | "admit"> & {
  permission: Permission
  /** A POST that only tries: it leaves no trace in the audit log. */
  tries?: true
}

export type StaffContext<Body, Query> = RouteContext<Body, Query> & {
  staff: Staff
  /** The communes that the caller may see: every read and write of the handler is limited by it. */
  communes: CommuneScope
}

/**
 * A route of the commune's staff: checks the permission, then gives the handler the communes that it may reach. A write leaves a trace in the audit log.
 * Answers 403 `permission.missing` to a role that lacks the permission.
 */
export function defineStaffRoute<Response, Body = undefined, Query = undefined>(
  contract: StaffContract<Body, Query>,
  handle: (context: StaffContext<Body, Query>) => Promise<Response>
): CanteenRoute {
  return definePlatformRoute<Response, Body, Query>(contract, async (context) =>
    handle({ ...context, communes: await readScope(context.scope, context.staff) })
  )
}

/** A route about what belongs to no commune, which also answers before there is any. Answers 403 `permission.missing` likewise. */
export function definePlatformRoute<Response, Body = undefined, Query = undefined>(
  { permission, tries, ...contract }: StaffContract<Body, Query>,
  handle: (context: Omit<StaffContext<Body, Query>, "communes">) => Promise<Response>
): CanteenRoute {
  const admit = (req: AuthenticatedMedusaRequest): void => {
    const { role } = staffOf(req)
    if (!permissionsOf(role).includes(permission)) throw new CanteenError("forbidden", "permission.missing", `The role "${role}" lacks the permission "${permission}"`)
  }
  return defineRoute<Response, Body, Query>({ ...contract, audience: "staff", admit }, async (context) => {
    const staff = staffOf(context.req)
    const task = async (): Promise<Response> => handle({ ...context, staff })
    return tries ? task() : recorded(context.req, staff, task)
  })
}
