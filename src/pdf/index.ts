import type { Receipt } from "../types/http"
import { receiptContent } from "./receipt"
import { renderPdf } from "./render"

/** A receipt as a tagged PDF. */
export async function receiptPdf(receipt: Receipt): Promise<Buffer> {
  return renderPdf(receiptContent(receipt))
}
