import "server-only"
import { env } from "@/env"
import { BackendError, UNREACHABLE } from "./errors"

type Query = Record<string, string | number | readonly string[] | undefined>

export type Call = {
  method?: "GET" | "POST" | "PUT" | "DELETE"
  query?: Query
  body?: unknown
  token?: string
  /** With the same key, a second request has no effect. */
  key?: string
  /** What the parent's browser calls itself, where a login begins. */
  device?: string
}

/** Completing a cart waits for locks and for the card processor. */
const TIMEOUT_MS = 30_000

function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const suffix = search.size > 0 ? `?${search.toString()}` : ""
  return `${env().CANTEEN_BACKEND_URL}${path}${suffix}`
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

/** Core routes answer without a code for some errors: their type is then the best name there is. */
async function refusal(response: Response): Promise<BackendError> {
  const body: unknown = await response.json().catch(() => null)
  const fields: Record<string, unknown> = typeof body === "object" && body !== null ? { ...body } : {}
  return new BackendError(response.status, {
    code: text(fields.code) ?? text(fields.type) ?? `http.${response.status}`,
    message: text(fields.message) ?? response.statusText,
    details: typeof fields.details === "object" && fields.details !== null ? fields.details : undefined,
  })
}

/**
 * One request to the backend, made by the server of the storefront.
 * @throws BackendError with the backend's own code, or `backend.unreachable`.
 */
export async function call<T>(path: string, { method = "GET", query, body, token, key, device }: Call = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(address(path, query), {
      method,
      cache: "no-store",
      headers: {
        accept: "application/json",
        "x-publishable-api-key": env().CANTEEN_PUBLISHABLE_KEY,
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
        ...(key ? { "idempotency-key": key } : {}),
        ...(device ? { "user-agent": device } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (cause) {
    throw new BackendError(0, { code: UNREACHABLE, message: `${method} ${path}: ${String(cause)}` })
  }
  if (!response.ok) throw await refusal(response)
  // Core answers a few requests, such as the reset of a password, with the bare word "Created".
  const isJson = response.headers.get("content-type")?.includes("json") ?? false
  const answer: T = isJson ? await response.json() : undefined
  return answer
}
