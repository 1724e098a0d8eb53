import type { ErrorBody } from "@wire"

/** The backend refused or failed: what it said, kept whole. */
export class BackendError extends Error {
  override readonly name = "BackendError"
  readonly status: number
  readonly code: string
  readonly details: NonNullable<ErrorBody["details"]>

  constructor(status: number, body: Pick<ErrorBody, "code" | "message" | "details">) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.details = body.details ?? {}
  }
}

/** No answer at all: down, restarting, or too slow. */
export const UNREACHABLE = "backend.unreachable"

/** True when the session is over or was never there. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof BackendError && error.status === 401
}

/** True when the resource does not exist, or not for this family. */
export function isNotFound(error: unknown): boolean {
  return error instanceof BackendError && error.status === 404
}
