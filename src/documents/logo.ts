import sharp from "sharp"
import { logoUnsupported } from "../modules/commune/errors"
import type { DocumentType } from "../types/http"

/** Twice what the pages show, for screens with two dots a pixel. */
const BOX = { width: 480, height: 192 }

/** A PNG and its size in pixels. */
export type Logo = { content: Buffer; width: number; height: number }

/** The logo of a picture that was inspected: without the empty space around it, at most 480 × 192. @throws CanteenError `logo.unsupported_type` */
export async function makeLogo({ content, mime_type }: { content: Buffer; mime_type: DocumentType }): Promise<Logo> {
  if (mime_type === "application/pdf") throw logoUnsupported()
  const made = sharp(content).trim().resize({ ...BOX, fit: "inside", withoutEnlargement: true }).png({ compressionLevel: 9 })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}
