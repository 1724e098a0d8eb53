import { readAccount } from "../../../../../queries/family"
import { readErasure } from "../../../../../queries/privacy"
import type { ErasureResponse } from "../../../../../types/http"
import { askErasureWorkflow, withdrawErasureWorkflow } from "../../../../../workflows/ask-erasure"
import { type RouteContext, defineRoute } from "../../../../define-route"
import { givePasswordAgain } from "../../../../password-again"
import { type ErasureBody, erasureBody } from "./schema"

export const GET = defineRoute<ErasureResponse>(
  { summary: "Whether the family asked to be erased, until when it can take that back, and what stands in the way", audience: "customer", answers: "ErasureResponse" },
  async (context) => answerOf(context)
)

export const POST = defineRoute<ErasureResponse, ErasureBody>(
  { summary: "Asks that the family be erased, with its password once more; done after some days, under a pseudonym in the accounts' books", audience: "customer", body: erasureBody, answers: "ErasureResponse" },
  async (context) => {
    const { req, scope, actorId, body, now } = context
    const { person } = await readAccount(scope, actorId)
    await givePasswordAgain(req, { email: person.email, password: body.password })
    await askErasureWorkflow(scope).run({ input: { customer_id: actorId, now: now.toString() } })
    return answerOf(context)
  }
)

export const DELETE = defineRoute<ErasureResponse>(
  { summary: "Takes the request back", audience: "customer", answers: "ErasureResponse" },
  async (context) => {
    const { scope, actorId, now } = context
    await withdrawErasureWorkflow(scope).run({ input: { customer_id: actorId, now: now.toString() } })
    return answerOf(context)
  }
)

async function answerOf({ scope, actorId, now }: Pick<RouteContext<unknown, unknown>, "scope" | "actorId" | "now">): Promise<ErasureResponse> {
  return { erasure: await readErasure(scope, actorId, now) }
}
