import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { openDocument } from "../documents/files"
import { notFound } from "../types/canteen-error"

/** What a contract says of a route that answers a file. */
export const FILE = "file"

const EXTENSIONS = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

const NOT_MODIFIED = 304

type Disposition = "attachment" | "inline"
type Document = { file_key: string; mime_type: keyof typeof EXTENSIONS; size_bytes: number; kind: string }
/** A file to be streamed; `open` fails before anything is sent. Without `bytes` its length is only known at its end. */
type FileToSend = { name: string; type: string; bytes?: number; open: () => Promise<Readable> }

/**
 * A file as a route streams it: never guessed at, never kept by a browser or a proxy. `attachment` is saved; `inline` opens in a tab of
 * its own, where nothing may run.
 */
export class FileAnswer {
  private constructor(
    private readonly file: FileToSend,
    private readonly disposition: Disposition,
    private readonly status?: number,
    private readonly etag?: string
  ) {}

  /** A family's document. Sending it throws `document.not_found` when the file is gone. */
  static ofDocument(id: string, { file_key, mime_type, size_bytes, kind }: Document, disposition: Disposition): FileAnswer {
    const open = async (): Promise<Readable> => {
      const content = await openDocument(file_key)
      if (!content) throw notFound("document", id)
      return content
    }
    return new FileAnswer({ name: `${kind}-${id}.${EXTENSIONS[mime_type]}`, type: mime_type, bytes: size_bytes, open }, disposition)
  }

  /** A file that was made for this answer. */
  static ofContent({ name, type, content }: { name: string; type: string; content: Buffer }, disposition: Disposition): FileAnswer {
    return new FileAnswer({ name, type, bytes: content.byteLength, open: () => Promise.resolve(Readable.from([content])) }, disposition)
  }

  /** A file that is made while it is sent. */
  static ofStream(file: Omit<FileToSend, "bytes">, disposition: Disposition): FileAnswer {
    return new FileAnswer(file, disposition)
  }

  /** A page of HTML, which may send a form to its own address and load nothing. */
  static ofPage(html: string, status: number): FileAnswer {
    const content = Buffer.from(html)
    return new FileAnswer({ name: "page.html", type: "text/html; charset=utf-8", bytes: content.byteLength, open: () => Promise.resolve(Readable.from([content])) }, "inline", status)
  }

  /** A calendar for a program that asks again and again: kept by it alone, and not sent anew while it is the same. */
  static ofFeed(text: string): FileAnswer {
    const content = Buffer.from(text)
    const etag = `"${createHash("sha256").update(content).digest("base64url")}"`
    return new FileAnswer({ name: "repas.ics", type: "text/calendar; charset=utf-8", bytes: content.byteLength, open: () => Promise.resolve(Readable.from([content])) }, "inline", undefined, etag)
  }

  /** @throws CanteenError when the file is gone, before anything is sent */
  async send(res: MedusaResponse): Promise<void> {
    const { name, type, bytes, open } = this.file
    const content = await open()
    res.set(this.etag === undefined ? { "cache-control": "private, no-store" } : { "cache-control": "private, no-cache", etag: this.etag })
    if (this.etag !== undefined && res.req.fresh) {
      res.status(NOT_MODIFIED).end()
      return
    }
    if (this.status !== undefined) res.status(this.status)
    res.set({
      "content-type": type,
      ...(bytes === undefined ? {} : { "content-length": String(bytes) }),
      "content-disposition": `${this.disposition}; filename="${name}"`,
      "content-security-policy": "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    })
    // Someone who closes the tab halfway is no fault of ours, and nothing more can be answered.
    await pipeline(content, res).catch(() => res.destroy())
  }
}
