import { MedusaError } from "@medusajs/framework/utils"
import type { ErrorBody } from "./http"

const HTTP_STATUS = {
  invalid_data: 400,
  not_allowed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  too_many_requests: 429,
  unavailable: 503,
} as const

export type CanteenErrorType = keyof typeof HTTP_STATUS

/**
 * An error that a caller can act on: a stable dotted `code`, a message that names the field, the value and what
 * is allowed, and the details of the HTTP contract. Modules build theirs in their `errors.ts`.
 */
export class CanteenError extends MedusaError {
  readonly details?: ErrorBody["details"]
  readonly isCanteenError = true

  constructor(type: CanteenErrorType, code: string, message: string, details?: ErrorBody["details"]) {
    super(type, message, code)
    this.name = "CanteenError"
    if (details) this.details = details
  }
}

type ErrorLike = { isCanteenError?: boolean; type?: string; code?: string; message?: string; details?: ErrorBody["details"] }

/** True for a `CanteenError`, also after the workflow engine copied it into a plain object. */
export function isCanteenError(error: unknown): error is ErrorLike & { type: CanteenErrorType } {
  return typeof error === "object" && error !== null && (error as ErrorLike).isCanteenError === true
}

/** The HTTP status and body of an error of ours. */
export function toHttp(error: ErrorLike & { type: CanteenErrorType }): { status: number; body: ErrorBody } {
  const { type, code = type, message = "", details } = error
  return { status: HTTP_STATUS[type], body: { type, code, message, ...(details ? { details } : {}) } }
}

/** 400: a field of the request is not what it must be. `field` is dotted. */
export function invalidField(field: string, message: string, code = "request.invalid"): CanteenError {
  return new CanteenError("invalid_data", code, message, { field })
}

/** 404, also for what belongs to another family or commune. */
export function notFound(what: string, id: string): CanteenError {
  return new CanteenError("not_found", `${what}.not_found`, `${what} "${id}" was not found`)
}

/** 409: a lock was not had in time; nothing was changed and the request can be sent again. */
export function busy(what: string): CanteenError {
  return new CanteenError("conflict", "busy", `${what} is being changed by another request: try again`)
}
