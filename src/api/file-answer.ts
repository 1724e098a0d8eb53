import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { openDocument } from "../document-files"
import { notFound } from "../types/canteen-error"

/** What a contract says of a route that answers a file. */
export const FILE = "file"

const EXTENSIONS = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const

type Described = { file_key: string; mime_type: keyof typeof EXTENSIONS; size_bytes: number; kind: string }

/**
 * A family's document as a route streams it: never guessed at, never kept by a browser or a proxy. `attachment` is saved; `inline` opens in a tab of
 * its own, where nothing may run.
 */
export class FileAnswer {
  constructor(
    private readonly id: string,
    private readonly file: Described,
    private readonly disposition: "attachment" | "inline"
  ) {}

  /** @throws CanteenError `document.not_found` when the file is gone, before anything is sent */
  async send(res: MedusaResponse): Promise<void> {
    const { file_key, mime_type, size_bytes, kind } = this.file
    const content = await openDocument(file_key)
    if (!content) throw notFound("document", this.id)
    res.set({
      "content-type": mime_type,
      "content-length": String(size_bytes),
      "content-disposition": `${this.disposition}; filename="${kind}-${this.id}.${EXTENSIONS[mime_type]}"`,
      "content-security-policy": "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    // Someone who closes the tab halfway is no fault of ours, and nothing more can be answered.
    await pipeline(content, res).catch(() => res.destroy())
  }
}
