import { settlementCsv } from "../../../../decisions/settlement-csv"
import { readSettlements } from "../../../../queries/settlements"
import { defineStaffRoute } from "../../../define-staff-route"
import { FILE, FileAnswer } from "../../../file-answer"
import { settlementsQuery } from "../settlements/schema"

export const GET = defineStaffRoute(
  { summary: "The settlements as a table for French spreadsheets", permission: "settlements.read", query: settlementsQuery, answers: FILE },
  async ({ scope, communes, query }): Promise<FileAnswer> => {
    const csv = settlementCsv({ ...query, settlements: await readSettlements(scope, communes, query) })
    const name = `arrete-comptable-${query.from}-${query.to}.csv`
    return FileAnswer.ofContent({ name, type: "text/csv; charset=utf-8", content: Buffer.from(csv) }, "attachment")
  }
)
