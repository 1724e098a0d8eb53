import { once } from "node:events"
import { PassThrough, type Readable } from "node:stream"
import { ZipFile } from "yazl"
import { openDocument } from "../../../../../documents/files"
import type { ExportWithFiles } from "./make-export"
import { toPage } from "./page"

const EXTENSIONS: Readonly<Record<string, string>> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" }

/** The export as a zip, one file after the other: nothing but the JSON and the page is ever in memory. A document whose file is gone is left out. */
export function toArchive({ content, files }: ExportWithFiles): Promise<Readable> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(JSON.stringify(content, null, 2)), "donnees.json")
  zip.addBuffer(Buffer.from(toPage(content)), "donnees.html")
  const answer = new PassThrough()
  zip.outputStream.on("error", (error) => answer.destroy(error as Error)).pipe(answer)
  addDocuments(zip, files, answer).then(
    () => zip.end(),
    (error: unknown) => answer.destroy(error instanceof Error ? error : new Error(String(error)))
  )
  return Promise.resolve(answer)
}

/** A file is opened when the one before it has been read: a family may have sent many. Whoever stops listening leaves none open. */
async function addDocuments(zip: ZipFile, files: ExportWithFiles["files"], answer: PassThrough): Promise<void> {
  for (const { id, kind, file_key, mime_type } of files) {
    const file = await openDocument(file_key)
    if (!file) continue
    const closed = once(file, "close")
    answer.once("close", () => file.destroy())
    if (answer.destroyed) file.destroy()
    else zip.addReadStream(file, `justificatifs/${kind}-${id}.${EXTENSIONS[mime_type] ?? "bin"}`)
    await closed
  }
}
