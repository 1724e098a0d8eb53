import { type MedusaNextFunction, type MedusaRequest, type MedusaResponse, errorHandler } from "@medusajs/framework/http"
import { CanteenError, busy, isCanteenError, toHttp } from "../types/canteen-error"

const SILENCE = "card.no_clear_answer"

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> | void

/**
 * Answers an error that a caller can act on in the shape of the HTTP contract; false for any other. A lock that core did not have in time is
 * `busy`: nothing was changed.
 */
export function answerKnown(res: MedusaResponse, thrown: unknown): boolean {
  const error = isLockTimeout(thrown) ? busy("What you want to change") : isSilence(thrown) ? processorSilent(thrown.message) : thrown
  if (!isCanteenError(error)) return false
  const { status, body } = toHttp(error)
  res.status(status).json(body)
  return true
}

/** The card processor did not say what it did: what was tried is taken back or repaired, and may be tried again. */
function isSilence(error: unknown): error is { message: string } {
  return error instanceof Object && "code" in error && error.code === SILENCE && "message" in error
}

function processorSilent(message: string): CanteenError {
  return new CanteenError("unavailable", SILENCE, message)
}

/** Core's lock step throws a bare error when another request keeps the lock. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Object && "message" in error && /^(Failed to acquire lock|Timed-out acquiring lock)/.test(String(error.message))
}

/** A middleware whose refusals are answered in the shape of the HTTP contract; other errors go on to core's handler. */
export function answerErrors(middleware: Middleware): (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> {
  return async (req, res, next) => {
    try {
      await middleware(req, res, next)
    } catch (error) {
      if (!answerKnown(res, error)) throw error
    }
  }
}

type ErrorHandler = ReturnType<typeof errorHandler>

/** What core's own routes throw: what a caller can act on is answered as by our routes, the rest by core. */
export const answerCoreErrors: ErrorHandler = (error: unknown, req, res, next) => {
  if (!answerKnown(res as MedusaResponse, error)) errorHandler()(error as Parameters<ErrorHandler>[0], req, res, next)
}
