import { todayAt } from "../../../../../../modules/family/rules"
import { statementPdf } from "../../../../../../pdf"
import { readPaidStatement } from "../../../../../../queries/statements"
import { defineRoute } from "../../../../../define-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineRoute<FileAnswer>(
  { summary: "The yearly statement as a tagged PDF; only of years with payments", audience: "customer", answers: FILE },
  async ({ scope, params: { year = "" }, actorId, now }) => {
    const statement = await readPaidStatement(scope, { customer_id: actorId, year, now })
    const content = await statementPdf(statement, todayAt(now))
    return FileAnswer.ofContent({ name: `releve-annuel-${statement.year}.pdf`, type: "application/pdf", content }, "attachment")
  }
)
