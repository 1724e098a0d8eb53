import { keepOrderFields } from "./order-fields"
import type { Role } from "./permissions"

/** A request to the admin API: its method and the segments of its path after `/admin`. */
export type CoreRequest = { method: string; segments: string[] }

type Route = `${"GET" | "POST"} ${string}`

/** What the admin's frame itself reads, whoever is logged in. */
const SHELL: readonly Route[] = ["GET users/me", "GET stores", "GET stores/:id", "GET feature-flags", "GET layouts/:zone/configuration", "GET layouts/configurations"]

/** Medusa's own order, payment and refund pages. */
const ORDER_PAGES: readonly Route[] = [
  "GET orders",
  "GET orders/:id",
  "GET orders/:id/preview",
  "GET orders/:id/changes",
  "GET orders/:id/line-items",
  "GET payments",
  "GET payments/:id",
  "GET payments/payment-providers",
  "POST payments/:id/capture",
  "POST payments/:id/refund",
  "GET refund-reasons",
  "GET regions",
  "GET regions/:id",
  "GET sales-channels",
]

/** The core routes of each role; `platform_admin` has them all. What is not here is refused. */
const CORE_ROUTES: Readonly<Record<Exclude<Role, "platform_admin">, readonly Route[]>> = {
  platform_finance: [...SHELL, ...ORDER_PAGES],
  manager: SHELL,
  clerk: SHELL,
  kitchen: SHELL,
  finance: SHELL,
}

/** Routes that the login page calls before anyone is known; core authenticates none of them. */
const OPEN: readonly Route[] = ["GET feature-flags"]

/** Letters that core's ids and names are made of: anything else (encodings, empty segments, backslashes) is no path of ours. */
const SEGMENT = /^[A-Za-z0-9_.~-]+$/

/**
 * The segments after `/admin` of a request's path, as it was sent: nothing is decoded, folded or repaired. Null for a path
 * that could be read in two ways, which nobody but a platform admin may send.
 */
export function pathSegments(url: string): string[] | null {
  const path = url.split(/[?#]/, 1)[0] ?? ""
  const [root, mount, ...segments] = path.replace(/\/$/, "").split("/")
  const plain = segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))
  return root === "" && mount === "admin" && plain ? segments : null
}

/** Whether a role may send this request to a route of core. */
export function isAllowedOnCore(role: Role, request: CoreRequest): boolean {
  return role === "platform_admin" || CORE_ROUTES[role].some((route) => matches(route, request))
}

/**
 * The `fields` parameter that a role may send with a core request: it walks links, so it is dropped for everyone but a
 * platform admin, and cut down on the order pages of the platform's finance.
 */
export function fieldsFor(role: Role, { segments }: CoreRequest, fields: unknown): string | undefined {
  if (role !== "platform_finance" || segments[0] !== "orders" || typeof fields !== "string") return undefined
  return keepOrderFields(fields) || undefined
}

/** Whether the admin's frame reads this for everyone: nothing of a commune is in it. */
export function isFrame(request: CoreRequest): boolean {
  return SHELL.some((route) => matches(route, request))
}

/** Whether anyone may send this request. */
export function isOpenToAll(request: CoreRequest): boolean {
  return OPEN.some((route) => matches(route, request))
}

function matches(route: Route, { method, segments }: CoreRequest): boolean {
  const [verb, path = ""] = route.split(" ")
  const pattern = path.split("/")
  if (verb !== method || pattern.length !== segments.length) return false
  return pattern.every((part, index) => part.startsWith(":") || part === segments[index])
}
