import { receiptPdf } from "../../../../../../pdf"
import { readReceipt } from "../../../../../../queries/receipts"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineStaffRoute<FileAnswer>(
  { summary: "One receipt as the family has it, as a tagged PDF", permission: "receipts.read", answers: FILE },
  async ({ scope, communes, params: { id = "" } }) => {
    const receipt = await readReceipt(scope, id, { communes })
    return FileAnswer.ofContent({ name: `recu-${receipt.number}.pdf`, type: "application/pdf", content: await receiptPdf(receipt) }, "inline")
  }
)
