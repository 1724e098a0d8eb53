import "server-only"
import type { AcceptGuardianInvitationRequest, Beneficiary, BeneficiaryResponse, CustodyRequest, CustodyResponse, GuardianInvitationRequest, GuardiansResponse } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen"
const of = (id: string, rest: string): string => `${BASE}/beneficiaries/${encodeURIComponent(id)}/${rest}`

export type Household = { guardians: GuardiansResponse; custody: CustodyResponse }

/** Who answers for a child, and where it is in which week. */
export async function readHousehold(token: string, id: string): Promise<Household> {
  const [guardians, custody] = await Promise.all([call<GuardiansResponse>(of(id, "invitations"), { token }), call<CustodyResponse>(of(id, "custody"), { token })])
  return { guardians, custody }
}

export async function inviteGuardian(token: string, id: string, body: GuardianInvitationRequest): Promise<void> {
  await call(of(id, "invitations"), { method: "POST", token, body })
}

export async function withdrawInvitation(token: string, id: string, invitationId: string): Promise<void> {
  await call(of(id, `invitations/${encodeURIComponent(invitationId)}`), { method: "DELETE", token })
}

/** @throws `guardian_invitation.ended`, `guardian_invitation.other_address` */
export async function acceptInvitation(token: string, body: AcceptGuardianInvitationRequest): Promise<Beneficiary> {
  return (await call<BeneficiaryResponse>(`${BASE}/guardian-invitations/accept`, { method: "POST", token, body })).beneficiary
}

export async function proposeCustody(token: string, id: string, body: CustodyRequest): Promise<void> {
  await call(of(id, "custody"), { method: "PUT", token, body })
}

/** @throws `custody.changed` when the proposal is another one by now. */
export async function answerCustody(token: string, id: string, { proposal_id, agrees }: { proposal_id: string; agrees: boolean }): Promise<void> {
  if (agrees) await call(of(id, "custody/agree"), { method: "POST", token, body: { proposal_id } })
  else await call(of(id, `custody/proposals/${encodeURIComponent(proposal_id)}`), { method: "DELETE", token })
}
