import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"
import { type InspectedDocument, inspectDocument } from "../../documents/inspect"
import { documentTooLarge } from "../../modules/family/errors"
import { type CanteenError, invalidField } from "../../types/canteen-error"
import { answerErrors } from "../answer-errors"

/** 5 MB: a photo of a phone, or a scan of some pages. */
const MAX_BYTES = 5 * 1024 * 1024
const FIELD = "file"

const upload = multer({
  storage: multer.memoryStorage(),
  // Nothing is ever written under the name that was sent: it is read whole to be refused when it holds a path.
  preservePath: true,
  defParamCharset: "utf8",
  limits: { files: 1, fileSize: MAX_BYTES, fields: 10, fieldSize: 1_000, fieldNameSize: 100, parts: 12 },
}).single(FIELD)

const received = new WeakMap<MedusaRequest, InspectedDocument>()

/** The document that came with this request. @throws CanteenError `request.invalid` without one */
export function documentOf(req: MedusaRequest): InspectedDocument {
  const document = received.get(req)
  if (!document) throw invalidField(FIELD, "file is missing: send the form as multipart/form-data with one file")
  return document
}

/**
 * Reads a form with one document, of someone who is logged in, and looks at it before anything is kept: what it is, is told by its first bytes, never by its
 * declared type. Answers 413, 415 and 503 before the route runs.
 */
export const receiveDocument = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  if ((req as AuthenticatedMedusaRequest).auth_context?.actor_id) await receive(req, res)
  next()
})

async function receive(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await new Promise<void>((resolve, reject) => upload(req, res, (error) => (error ? reject(refusalOf(error)) : resolve())))
  const { file } = req as MedusaRequest & { file?: { buffer: Buffer; originalname: string } }
  if (file) received.set(req, await inspectDocument({ name: file.originalname, content: file.buffer }))
}

/** Whatever cannot be read is the sender's form, not a fault of the server. */
function refusalOf(error: unknown): CanteenError {
  if (error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE") return documentTooLarge(MAX_BYTES)
  const field = error instanceof multer.MulterError ? (error.field ?? FIELD) : FIELD
  const message = error instanceof Error ? error.message : "not readable"
  return invalidField(field, `${field}: the form cannot be read (${message}); send one file named "${FIELD}"`)
}
