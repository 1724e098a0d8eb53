import type { ErrorBody } from "../../types/http"

declare const __BACKEND_URL__: string | undefined

/** A refusal of the server, with its stable code; `status` 0 means that no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details?: ErrorBody["details"],
  ) {
    super(message)
  }
}

export type Query = Record<string, string | number | undefined>

/** The address of one of our staff routes. */
export function address(path: string, query: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(name, String(value))
  }
  return `${backend()}/admin/canteen${path}${params.size > 0 ? `?${params}` : ""}`
}

function backend(): string {
  return (__BACKEND_URL__ ?? "").replace(/\/$/, "")
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: "include", ...init })
  } catch {
    throw new ApiError(0, "network", "No answer from the server")
  }
}

async function read<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T
  const body = (await response.json().catch(() => ({}))) as Partial<ErrorBody>
  throw new ApiError(response.status, body.code ?? "", body.message ?? response.statusText, body.details)
}

/**
 * GET of one of our staff routes with the dashboard's session. The SDK's client is not used: its errors drop the body's `code`.
 * @throws ApiError
 */
export async function get<T>(path: string, query: Query = {}): Promise<T> {
  return read<T>(await send(address(path, query), { headers: { accept: "application/json" } }))
}

/**
 * POST of one of our staff routes; with `key`, a second request with it has no effect.
 * @throws ApiError
 */
export async function post<T>(path: string, body: object = {}, key?: string): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json", ...(key === undefined ? {} : { "idempotency-key": key }) }
  return read<T>(await send(address(path, {}), { method: "POST", headers, body: JSON.stringify(body) }))
}

/**
 * POST of a form with a file to one of our staff routes.
 * @throws ApiError
 */
export async function postForm<T>(path: string, form: FormData): Promise<T> {
  return read<T>(await send(address(path, {}), { method: "POST", headers: { accept: "application/json" }, body: form }))
}

/**
 * DELETE of one of our staff routes.
 * @throws ApiError
 */
export async function remove<T>(path: string): Promise<T> {
  return read<T>(await send(address(path, {}), { method: "DELETE", headers: { accept: "application/json" } }))
}

/**
 * One of Medusa's routes of the caller's own second factor.
 * @throws ApiError
 */
export async function callFactors<T>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<T> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { accept: "application/json", "content-type": "application/json" }
  return read<T>(await send(`${backend()}/auth/mfa${path}`, { method, headers, ...content }))
}

/** A path segment that cannot escape its place. */
export function segment(id: string): string {
  return encodeURIComponent(id)
}
