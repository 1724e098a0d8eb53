import type { Day, Receipt, YearlyStatement } from "../types/http"
import { receiptContent } from "./receipt"
import { renderPdf } from "./render"
import { statementContent } from "./statement"

/** A receipt as a tagged PDF. */
export async function receiptPdf(receipt: Receipt): Promise<Buffer> {
  return renderPdf(receiptContent(receipt))
}

/** A family's yearly statement as a tagged PDF, made on `day`. */
export async function statementPdf(statement: YearlyStatement, day: Day): Promise<Buffer> {
  return renderPdf(statementContent(statement, day))
}
