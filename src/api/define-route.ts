import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { Temporal } from "temporal-polyfill"
import { currentInstant } from "../clock"
import { identifier } from "./fields"
import { FileAnswer } from "./file-answer"
import { CanteenError, notFound } from "../types/canteen-error"
import { answerKnown } from "./answer-errors"

/** Who may call: anyone, a logged-in customer, the bearer of a registration token, or staff that the gate let through. */
export type Audience = "public" | "customer" | "registration" | "staff"

export type RouteContract<Body, Query> = {
  summary: string
  audience: Audience
  body?: z.ZodType<Body>
  /** The name of the file in a multipart body: the other fields are `body`. */
  file?: string
  query?: z.ZodType<Query>
  /** The name of the answer's type in `src/types/http`, or `FILE`: the OpenAPI document shows its shape. */
  answers: string
  status?: 200 | 201
  /** Refuses a caller before anything of the request is read. */
  admit?: (req: AuthenticatedMedusaRequest) => void
}

export type RouteContext<Body, Query> = {
  req: AuthenticatedMedusaRequest
  scope: AuthenticatedMedusaRequest["scope"]
  params: Record<string, string>
  body: Body
  query: Query
  /** The customer's or user's id; empty for public routes and registrations. */
  actorId: string
  /** The instant at which the request arrived: what every deadline is compared with. */
  now: Temporal.Instant
}

export type CanteenRoute = ((req: AuthenticatedMedusaRequest, res: MedusaResponse) => Promise<void>) & {
  contract: RouteContract<unknown, unknown>
}

/**
 * A route of ours: checks who calls, reads body and query with zod (unknown fields are refused), runs the handler and
 * answers errors in the shape of the HTTP contract. The contract stays readable on the function: the OpenAPI document is made of it.
 */
export function defineRoute<Response, Body = undefined, Query = undefined>(
  contract: RouteContract<Body, Query>,
  handle: (context: RouteContext<Body, Query>) => Promise<Response>
): CanteenRoute {
  const route = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      const actorId = actorOf(req, contract.audience)
      contract.admit?.(req)
      const answer = await handle({
        req,
        scope: req.scope,
        params: readParams(req.params),
        body: read(contract.body, req.body, "body"),
        query: read(contract.query, req.query, "query"),
        actorId,
        now: currentInstant(),
      })
      if (answer instanceof FileAnswer) await answer.send(res)
      else res.status(contract.status ?? 200).json(answer)
    } catch (thrown) {
      if (!answerKnown(res, thrown)) throw thrown
    }
  }
  return Object.assign(route, { contract })
}

/** The gate before every staff route has read the grant of a person or of a key. */
const ACTOR_TYPES = { customer: ["customer"], registration: ["customer"], staff: ["user", "api-key"] }

function actorOf(req: AuthenticatedMedusaRequest, audience: Audience): string {
  if (audience === "public") return ""
  const auth = req.auth_context
  const known = auth !== undefined && ACTOR_TYPES[audience].includes(auth.actor_type)
  if (audience === "registration" && known && auth.auth_identity_id) return auth.actor_id ?? ""
  if (known && auth.actor_id) return auth.actor_id
  throw new CanteenError("unauthorized", "auth.required", `This route needs the token of a ${ACTOR_TYPES[audience][0]}`)
}

/** The customer who calls a public route; null for a visitor. */
export function customerOf({ auth_context: auth }: Partial<AuthenticatedMedusaRequest>): string | null {
  return auth?.actor_type === "customer" && auth.actor_id ? auth.actor_id : null
}

/** An id of a path that no row can have is not found: PostgreSQL would not even take some of them. */
function readParams(params: Record<string, string>): Record<string, string> {
  const [name, value] = Object.entries(params).find(([, own]) => !identifier.safeParse(own).success) ?? []
  if (name !== undefined) throw notFound("resource", String(value))
  return params
}

function read<T>(schema: z.ZodType<T> | undefined, value: unknown, where: "body" | "query"): T {
  if (!schema) return undefined as T
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue ? fieldOf(issue) : where
  throw new CanteenError("invalid_data", "request.invalid", `${where} field "${field}": ${issue?.message ?? "not valid"}`, { field })
}

function fieldOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return [...issue.path, issue.keys[0]].join(".")
  return issue.path.join(".")
}
