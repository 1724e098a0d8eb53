import { todayAt } from "../../../../modules/family/rules"
import { toBeneficiary } from "../../../../queries/family-views"
import { readBeneficiaries } from "../../../../queries/family"
import type { BeneficiariesResponse, BeneficiaryResponse } from "../../../../types/http"
import { addBeneficiaryWorkflow } from "../../../../workflows/add-beneficiary"
import { defineRoute } from "../../../define-route"
import { type BeneficiaryBody, beneficiary } from "./schema"

export const GET = defineRoute<BeneficiariesResponse>(
  { summary: "Who eats in the family", audience: "customer", answers: "BeneficiariesResponse" },
  async ({ scope, actorId, now }) => ({ beneficiaries: await readBeneficiaries(scope, actorId, todayAt(now)) })
)

export const POST = defineRoute<BeneficiaryResponse, BeneficiaryBody>(
  { summary: "Adds someone who eats", audience: "customer", body: beneficiary, answers: "BeneficiaryResponse", status: 201 },
  async ({ scope, actorId, body, now }) => {
    const today = todayAt(now)
    const { result } = await addBeneficiaryWorkflow(scope).run({ input: { customer_id: actorId, beneficiary: body, today } })
    return { beneficiary: toBeneficiary(result, today) }
  }
)
