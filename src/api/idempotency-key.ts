import type { MedusaRequest } from "@medusajs/framework/http"
import { invalidField } from "../types/canteen-error"

const HEADER = "Idempotency-Key"

/** The caller's `Idempotency-Key`, or null without one. @throws CanteenError `request.invalid` for more than 255 visible characters */
export function readIdempotencyKey(req: MedusaRequest): string | null {
  const key = req.get(HEADER)
  if (key === undefined) return null
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalidField(HEADER, `${HEADER} must be 1 to 255 visible characters`)
  return key
}
