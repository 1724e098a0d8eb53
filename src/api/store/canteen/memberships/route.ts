import { todayAt } from "../../../../modules/family/rules"
import { readMembership, readMemberships } from "../../../../queries/family"
import type { MembershipResponse, MembershipsResponse } from "../../../../types/http"
import { requestMembershipWorkflow } from "../../../../workflows/request-membership"
import { defineRoute } from "../../../define-route"
import { type MembershipRequestBody, membershipRequest } from "./schema"

export const GET = defineRoute<MembershipsResponse>(
  { summary: "What the family asked its communes, and their answers", audience: "customer", answers: "MembershipsResponse" },
  async ({ scope, actorId, now }) => ({ memberships: await readMemberships(scope, actorId, todayAt(now)) })
)

export const POST = defineRoute<MembershipResponse, MembershipRequestBody>(
  { summary: "Asks a commune for a tariff", audience: "customer", body: membershipRequest, answers: "MembershipResponse", status: 201 },
  async ({ scope, actorId, body, now }) => {
    const { result } = await requestMembershipWorkflow(scope).run({ input: { customer_id: actorId, ...body } })
    return { membership: await readMembership(scope, actorId, { id: result, today: todayAt(now) }) }
  }
)
