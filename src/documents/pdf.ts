import { constants, createInflate } from "node:zlib"
import { activeDocument, documentTooVast, encryptedDocument } from "../modules/family/errors"

/** What the compressed parts of a PDF hold together: a scan of some pages, not of a book. */
const MOST_INFLATED = 200 * 1024 * 1024
const MOST_PARTS = 20_000
const CHUNK_BYTES = 256 * 1024

/**
 * Names of a PDF that run something, open something else or carry another file (ISO 32000-1: 7.11.4, 12.6.4, 12.7.8 and 13). Short ones are left out that pixels hold by
 * chance: each of them needs one of these beside it.
 */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE|GoToR|Movie|Sound|Rendition)(?![A-Za-z0-9])|\/XFA[\s[\d]/
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/
/** Another kind of file before, inside or behind the PDF. */
const FOREIGN = /<script[\s>]|<html[\s>]|<!doctype\s+html|<svg[\s>]|<\?php/i
/** The end of a ZIP archive lies within the last 64 kB. */
const ZIP_END = "PK\x05\x06"
const ZIP_TAIL = 65_557
/** Longer than any name that is looked for, with its codes. */
const OVERLAP = 80

/**
 * Refuses a PDF that could do more than be read: actions, scripts, attached files, a password, another file in the same bytes. Looked at are the file's own text and what
 * its deflated parts hold, names written with `#` codes included. What another compression hides is left to the antivirus.
 * @throws CanteenError `document.encrypted`, `document.active_content`, `document.too_vast`
 */
export async function checkPdf(content: Buffer): Promise<void> {
  const text = content.toString("latin1")
  if (FOREIGN.test(text) || text.slice(-ZIP_TAIL).includes(ZIP_END)) throw activeDocument()
  const names = withoutCodes(text)
  if (ENCRYPTED.test(names)) throw encryptedDocument()
  if (ACTIVE.test(names)) throw activeDocument()
  let left = MOST_INFLATED
  let parts = 0
  for (const part of deflatedParts(content)) {
    if (++parts > MOST_PARTS) throw documentTooVast()
    left = await look(part, left)
  }
}

/** Each part that begins as deflated data does; where it ends is for the decompression to find. */
function* deflatedParts(content: Buffer): Generator<Buffer> {
  for (let at = content.indexOf("stream"); at >= 0; at = content.indexOf("stream", at + 6)) {
    if (content.subarray(at - 3, at).toString("latin1") === "end") continue
    const from = content[at + 6] === 0x0d ? at + 8 : at + 7
    const [first = 0, second = 0] = content.subarray(from, from + 2)
    // The header of zlib (RFC 1950, 2.2): deflate, and a check that 31 divides.
    if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) yield content.subarray(from)
  }
}

/** Looks through what a part holds; answers what may still be decompressed. @throws CanteenError `document.active_content`, `document.too_vast` */
async function look(part: Buffer, most: number): Promise<number> {
  const stream = createInflate({ chunkSize: CHUNK_BYTES, finishFlush: constants.Z_SYNC_FLUSH })
  let [left, before, found] = [most, "", false]
  stream.end(part)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      left -= chunk.length
      const text = before + chunk.toString("latin1")
      found = ACTIVE.test(withoutCodes(text))
      if (found || left < 0) break
      before = text.slice(-OVERLAP)
    }
  } catch {
    // No reader goes beyond where a part is damaged.
  }
  if (found) throw activeDocument()
  if (left < 0) throw documentTooVast()
  return left
}

/** Names with their `#` codes read: `/J#61vaScript` is `/JavaScript`. */
function withoutCodes(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
