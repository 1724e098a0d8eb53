import sharp from "sharp"
import { activeDocument, documentTooVast, unreadableDocument } from "../modules/family/errors"

/** What a telephone's camera makes at most; decoded, about 200 MB. */
const MOST_PIXELS = 64_000_000
/** Enough to read a page of small print. */
const LONGEST_SIDE = 3_500
const JPEG_QUALITY = 84
const SECONDS = 20

// Pictures come one by one: nothing is gained by remembering them, and one core is left to answer.
sharp.cache(false)
sharp.concurrency(1)

/** What begins another kind of file than a picture; pixels and cameras' notes do not hold it. */
const FOREIGN = [/<script[\s>]/i, /<html[\s>]/i, /<!doctype\s+html/i, /<svg[\s>]/i, /<\?php/i, /%PDF-/]
/** The end of a ZIP archive lies within its last 64 kB. */
const ZIP_END = Buffer.from("PK\x05\x06", "latin1")
const ZIP_TAIL = 65_557

/**
 * A picture made again from its pixels: turned as it was held, without the place where it was taken or anything else that lies beside the pixels, and smaller where it
 * is larger than a page needs.
 * @throws CanteenError `document.active_content`, `document.too_vast`, `document.unreadable`
 */
export async function remakePicture(content: Buffer, type: "image/jpeg" | "image/png"): Promise<Buffer> {
  if (hidesAnother(content)) throw activeDocument()
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    return await (type === "image/png" ? picture.png({ compressionLevel: 9 }) : picture.flatten({ background: "#ffffff" }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true })).toBuffer()
  } catch (error) {
    throw error instanceof Error && /pixel limit|exceeds|timeout/i.test(error.message) ? documentTooVast() : unreadableDocument()
  }
}

function hidesAnother(content: Buffer): boolean {
  const text = content.toString("latin1")
  return FOREIGN.some((mark) => mark.test(text)) || content.subarray(-ZIP_TAIL).includes(ZIP_END)
}
