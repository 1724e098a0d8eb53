import { MedusaError } from "@medusajs/framework/utils"

/** An option of the provider is missing or wrong: the server does not start. */
export function invalidOption(option: string, rule: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `card-payment: option "${option}" ${rule}`, "card.invalid_option")
}

/** The processor did not say whether it did what we asked: ask it before trying again. */
export function noClearAnswer(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message, "card.no_clear_answer")
}

type Verdict = { type: string; code: string }

/** Errors of the SDK that tell for sure that nothing was charged, refunded or cancelled. */
const CLEAR_REFUSALS: Record<string, Verdict> = {
  StripeCardError: { type: MedusaError.Types.NOT_ALLOWED, code: "card.declined" },
  StripeInvalidRequestError: { type: MedusaError.Types.NOT_ALLOWED, code: "card.refused" },
  StripeSignatureVerificationError: { type: MedusaError.Types.UNAUTHORIZED, code: "card.bad_signature" },
  StripeAuthenticationError: { type: MedusaError.Types.UNEXPECTED_STATE, code: "card.misconfigured" },
  StripePermissionError: { type: MedusaError.Types.UNEXPECTED_STATE, code: "card.misconfigured" },
}

/**
 * Turns an error of the SDK into ours: a clear refusal keeps its own code, everything else (lost connection, 5xx, rate
 * limit, unknown) is `card.no_clear_answer`.
 */
export function processorError(message: string, error: Error): MedusaError {
  const detail = `${message}: ${error.message}`
  const verdict = "type" in error ? CLEAR_REFUSALS[String(error.type)] : undefined
  return verdict ? new MedusaError(verdict.type, detail, verdict.code) : noClearAnswer(detail)
}

/** Asks the processor. @throws MedusaError ours, whatever the SDK threw: `processorError` */
export async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw processorError(what, error instanceof Error ? error : new Error(String(error)))
  }
}

/** The payment is in a state that no page of ours can end. */
export function bankWithoutPage(intentId: string, status: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, `The payment ${intentId} is "${status}" and names no page where its bank asks`, "card.refused")
}
