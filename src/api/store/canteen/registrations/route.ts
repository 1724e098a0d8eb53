import { todayAt } from "../../../../modules/family/rules"
import { readRegistration } from "../../../../queries/family"
import type { RegistrationResponse } from "../../../../types/http"
import { registerFamilyWorkflow } from "../../../../workflows/register-family"
import { defineRoute } from "../../../define-route"
import { type RegistrationBody, registration } from "./schema"

export const POST = defineRoute<RegistrationResponse, RegistrationBody>(
  {
    summary: "Registers a family: the customer, who eats and what it asks of its communes, all or nothing",
    audience: "registration",
    body: registration,
    answers: "RegistrationResponse",
    status: 201,
  },
  async ({ req, scope, body: { terms, ...body }, now }) => {
    const today = todayAt(now)
    const { result } = await registerFamilyWorkflow(scope).run({
      input: { ...body, auth_identity_id: req.auth_context.auth_identity_id, terms_version: terms.version, today, now: now.toString() },
    })
    return readRegistration(scope, result.customer_id, today)
  }
)
