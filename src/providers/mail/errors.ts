import { MedusaError } from "@medusajs/framework/utils"

/** No template of that name. */
export function unknownTemplate(template: string, known: string[]): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Unknown mail template "${template}". Known templates: ${known.join(", ")}`,
    "mail.unknown_template"
  )
}

/** A field that the template shows is missing or of another kind. The value is not repeated: it may be a secret. */
export function invalidMailData(template: string, field: string, expected: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Mail template "${template}": field "${field}" must be ${expected}`,
    "mail.invalid_data"
  )
}

/** The SMTP server did not take the mail. Says why without the mail's content or its recipient. */
export function notSent(template: string, error: unknown): MedusaError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason"
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Mail "${template}" was not sent: ${code}`, "mail.not_sent")
}
