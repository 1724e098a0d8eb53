import { todayAt } from "../../../../modules/family/rules"
import { readQuotient, readQuotients } from "../../../../queries/quotients"
import type { QuotientResponse, QuotientsResponse } from "../../../../types/http"
import { sendQuotientWorkflow } from "../../../../workflows/send-quotient"
import { defineRoute } from "../../../define-route"
import { documentOf } from "../../../middlewares/receive-document"
import { type QuotientBody, quotient } from "./schema"

export const GET = defineRoute<QuotientsResponse>(
  { summary: "The family's quotient at each commune whose prices follow it", audience: "customer", answers: "QuotientsResponse" },
  async ({ scope, actorId, now }) => {
    const today = todayAt(now)
    return { quotients: await readQuotients(scope, actorId, today), today }
  }
)

export const POST = defineRoute<QuotientResponse, QuotientBody>(
  {
    summary: "Sends a quotient with its proof (PDF, JPEG or PNG, 5 MB at most) to a commune",
    audience: "customer",
    body: quotient,
    file: "file",
    answers: "QuotientResponse",
    status: 201,
  },
  async ({ req, scope, actorId, body, now }) => {
    const today = todayAt(now)
    const { content, mime_type } = documentOf(req)
    const file = { content: content.toString("base64"), mime_type }
    await sendQuotientWorkflow(scope).run({ input: { customer_id: actorId, ...body, file, today, now: now.toString() } })
    return { quotient: await readQuotient(scope, actorId, { commune_id: body.commune_id, today }) }
  }
)
