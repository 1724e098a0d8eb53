import { todayAt } from "../../../../../modules/family/rules"
import { readBeneficiary } from "../../../../../queries/family"
import type { BeneficiaryResponse, DeletedResponse } from "../../../../../types/http"
import { editBeneficiaryWorkflow } from "../../../../../workflows/edit-beneficiary"
import { removeBeneficiaryWorkflow } from "../../../../../workflows/remove-beneficiary"
import { defineRoute } from "../../../../define-route"
import { type BeneficiaryEditBody, beneficiaryEdit } from "../schema"

export const POST = defineRoute<BeneficiaryResponse, BeneficiaryEditBody>(
  { summary: "Changes someone who eats, or its diets", audience: "customer", body: beneficiaryEdit, answers: "BeneficiaryResponse" },
  async ({ scope, actorId, params: { id = "" }, body, now }) => {
    const today = todayAt(now)
    await editBeneficiaryWorkflow(scope).run({ input: { customer_id: actorId, id, edit: body, today } })
    return { beneficiary: await readBeneficiary(scope, actorId, { id, today }) }
  }
)

export const DELETE = defineRoute<DeletedResponse>(
  { summary: "Removes someone who eats; refused while meals are booked", audience: "customer", answers: "DeletedResponse" },
  async ({ scope, actorId, params: { id = "" }, now }) => {
    await removeBeneficiaryWorkflow(scope).run({ input: { customer_id: actorId, id, today: todayAt(now) } })
    return { id, object: "beneficiary", deleted: true }
  }
)
