import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { dropDocument, keepDocument } from "../documents/files"
import type { KeptFile } from "../modules/family/documents"
import type { DocumentType } from "../types/http"

/** The bytes in base64: a workflow copies its input. */
export type FileToKeep = { content: string; mime_type: DocumentType }

/** Keeps a file that was looked at; a request that fails later leaves none behind. */
export const keepFileStep = createStep(
  "canteen-keep-document",
  async ({ file }: { file: FileToKeep }) => {
    const content = Buffer.from(file.content, "base64")
    const file_key = await keepDocument(content)
    return new StepResponse<KeptFile, string>({ file_key, mime_type: file.mime_type, size_bytes: content.length }, file_key)
  },
  async (key) => {
    if (key) await dropDocument(key)
  }
)
