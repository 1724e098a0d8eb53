import { receiptPdf } from "../../../../../../pdf"
import { readReceipt } from "../../../../../../queries/receipts"
import { defineRoute } from "../../../../../define-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineRoute<FileAnswer>(
  { summary: "One receipt of the customer as a tagged PDF", audience: "customer", answers: FILE },
  async ({ scope, params: { id = "" }, actorId }) => {
    const receipt = await readReceipt(scope, id, { customer_id: actorId })
    return FileAnswer.ofContent({ name: `recu-${receipt.number}.pdf`, type: "application/pdf", content: await receiptPdf(receipt) }, "attachment")
  }
)
