import { seal, unseal } from "../../../../../../health-keys"
import { todayAt } from "../../../../../../modules/family/rules"
import { readHealthRecord } from "../../../../../../queries/health"
import type { HealthResponse } from "../../../../../../types/http"
import { HEALTH_CONSENT_VERSION, keepHealthWorkflow } from "../../../../../../workflows/keep-health"
import { withdrawHealthWorkflow } from "../../../../../../workflows/withdraw-health"
import { type RouteContext, defineRoute } from "../../../../../define-route"
import { type HealthBody, factsOf, health } from "./schema"

export const GET = defineRoute<HealthResponse>(
  { summary: "What the family told of someone's allergies and PAI, and its consent to it", audience: "customer", answers: "HealthResponse" },
  async (context) => answerOf(context)
)

export const POST = defineRoute<HealthResponse, HealthBody>(
  { summary: "Tells allergies and a PAI, with consent, in place of what was told", audience: "customer", body: health, answers: "HealthResponse" },
  async (context) => {
    const { scope, actorId, params: { id = "" }, body, now } = context
    const own = { customer_id: actorId, beneficiary_id: id }
    await readHealthRecord(scope, { customer_id: actorId, id })
    const consent = { version: body.consent.version, at: now.toString() }
    await keepHealthWorkflow(scope).run({ input: { ...own, sealed: seal(id, factsOf(body, todayAt(now))), consent } })
    return answerOf(context)
  }
)

export const DELETE = defineRoute<HealthResponse>(
  { summary: "Withdraws the consent: what was told is deleted", audience: "customer", answers: "HealthResponse" },
  async (context) => {
    const { scope, actorId, params: { id = "" } } = context
    await withdrawHealthWorkflow(scope).run({ input: { customer_id: actorId, beneficiary_id: id } })
    return answerOf(context)
  }
)

async function answerOf({ scope, actorId, params: { id = "" }, now }: Pick<RouteContext<unknown, unknown>, "scope" | "actorId" | "params" | "now">): Promise<HealthResponse> {
  const record = await readHealthRecord(scope, { customer_id: actorId, id })
  const told = record ? unseal(record) : { allergens: [], pai: null }
  const consent = record && { version: record.consent_version, given_at: record.consent_at.toISOString() }
  return { health: { consent, ...told }, consent_version: HEALTH_CONSENT_VERSION, today: todayAt(now) }
}
