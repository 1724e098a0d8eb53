import { todayAt } from "../../../../modules/family/rules"
import { readBeneficiaries, readBeneficiary } from "../../../../queries/family"
import type { BeneficiariesResponse, BeneficiaryResponse } from "../../../../types/http"
import { addBeneficiaryWorkflow } from "../../../../workflows/add-beneficiary"
import { defineRoute } from "../../../define-route"
import { type BeneficiaryBody, beneficiary } from "./schema"

export const GET = defineRoute<BeneficiariesResponse>(
  { summary: "Who eats in the family, with diets and those that its communes offer", audience: "customer", answers: "BeneficiariesResponse" },
  async ({ scope, actorId, now }) => readBeneficiaries(scope, actorId, todayAt(now))
)

export const POST = defineRoute<BeneficiaryResponse, BeneficiaryBody>(
  { summary: "Adds someone who eats", audience: "customer", body: beneficiary, answers: "BeneficiaryResponse", status: 201 },
  async ({ scope, actorId, body, now }) => {
    const today = todayAt(now)
    const { result } = await addBeneficiaryWorkflow(scope).run({ input: { customer_id: actorId, beneficiary: body, today } })
    return { beneficiary: await readBeneficiary(scope, actorId, { id: result.id, today }) }
  }
)
