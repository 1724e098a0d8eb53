// @ts-check

/** An answer of the API that is an error, in Stripe's own shape. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{ type: string, message: string, [key: string]: unknown }} error
   */
  constructor(status, error) {
    super(error.message)
    this.status = status
    this.error = error
  }
}

/**
 * The request itself is wrong; nothing was done.
 * @param {string} message
 * @param {{ code?: string, param?: string, payment_intent?: object }} [details]
 */
export const invalidRequest = (message, details = {}) => new ApiError(400, { type: "invalid_request_error", message, ...details })

/** @param {string} param */
export const missingParam = (param) => invalidRequest(`Missing required param: ${param}.`, { code: "parameter_missing", param })

/** @param {string} kind @param {string} id @param {string} [param] */
export const resourceMissing = (kind, id, param = kind === "payment_intent" ? "intent" : "id") =>
  new ApiError(404, { type: "invalid_request_error", code: "resource_missing", message: `No such ${kind}: '${id}'`, param })

/** The intent is not in a state that allows the request. @param {string} message @param {object} intent */
export const unexpectedState = (message, intent) =>
  invalidRequest(message, { code: "payment_intent_unexpected_state", payment_intent: intent })

/** The bank said no. @param {object} paymentError the intent's `last_payment_error` @param {object} intent */
export const cardError = (paymentError, intent) =>
  new ApiError(402, { type: "card_error", message: "Your card was declined.", ...paymentError, payment_intent: intent })

/** @param {string} message */
export const unauthorized = (message) => new ApiError(401, { type: "invalid_request_error", message })

/** @param {string} method @param {string} path */
export const unknownUrl = (method, path) =>
  new ApiError(404, { type: "invalid_request_error", message: `Unrecognized request URL (${method}: ${path}).` })

/** @param {number} status */
export const apiFailure = (status) =>
  new ApiError(status, { type: "api_error", message: "Simulated outage of the card processor." })

/** @param {string} key */
export const idempotencyMismatch = (key) =>
  new ApiError(400, {
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  })
