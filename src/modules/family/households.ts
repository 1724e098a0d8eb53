import type { Sql } from "../../types/sql"
import * as custody from "./custody"
import * as invitations from "./guardian-invitations"
import { type GuardianRow, type Owned, guardiansOf, otherGuardiansOf, removeGuardian } from "./guardians"
import { type SharedActRow, sharedActsOf } from "./shared-acts"

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>

/** What a guardian sees of the two households of a child. */
export type Household = { guardians: GuardianRow[]; invitations: invitations.InvitationRow[]; acts: SharedActRow[] }

/** Children of two households: who answers for them, who is invited to, and where they are in which week. Each writing method is one transaction. */
export class Households {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** The guardians of a child, and what this one invited. */
  async read(owned: Owned): Promise<Household> {
    const sql = this.reading()
    const [guardians, invited, acts] = await Promise.all([guardiansOf(sql, owned.id), invitations.invitationsOf(sql, owned), sharedActsOf(sql, owned.id)])
    return { guardians, invitations: invited, acts }
  }

  /** Who else answers for the beneficiaries of a customer. */
  async othersOf(customerId: string): Promise<{ beneficiary_id: string; customer_id: string }[]> {
    return otherGuardiansOf(this.reading(), customerId)
  }

  /** Answers the invitation's id. @throws see `guardian-invitations.ts` */
  async invite(owned: Owned, input: invitations.GuardianInvitationInput): Promise<string> {
    return this.atomically((sql) => invitations.inviteGuardian(sql, owned, input))
  }

  /** @throws CanteenError `guardian_invitation.not_found` */
  async withdraw(owned: Owned, invitationId: string): Promise<void> {
    await this.atomically((sql) => invitations.withdrawInvitation(sql, owned, invitationId))
  }

  /** Answers the beneficiary's id. @throws see `guardian-invitations.ts` */
  async accept(acceptance: invitations.GuardianAcceptance): Promise<string> {
    return this.atomically((sql) => invitations.acceptInvitation(sql, acceptance))
  }

  /** A family leaves: whom it invited is forgotten. */
  async forgetInvitations(customerId: string): Promise<void> {
    await this.atomically((sql) => invitations.forgetInvitations(sql, customerId))
  }

  /** Staff unties a guardian from a child that keeps another. @throws CanteenError `beneficiary.not_found`, `guardian.last` */
  async remove(owned: Owned): Promise<void> {
    await this.atomically((sql) => removeGuardian(sql, owned))
  }

  /** The agreed calendar of a child, and the proposed one. */
  async custodyPlansOf(beneficiaryId: string): Promise<custody.CustodyPlanRow[]> {
    return custody.custodyPlansOf(this.reading(), beneficiaryId)
  }

  /** @throws see `custody.ts` */
  async proposeCustody(owned: Owned, proposal: { input: custody.CustodyInput; at: Date }): Promise<void> {
    await this.atomically((sql) => custody.proposeCustody(sql, owned, proposal))
  }

  /** @throws see `custody.ts` */
  async agreeToCustody(owned: Owned, answer: { proposal_id: string; at: Date }): Promise<void> {
    await this.atomically((sql) => custody.agreeToCustody(sql, owned, answer))
  }

  /** @throws see `custody.ts` */
  async dropProposal(owned: Owned, proposalId: string): Promise<void> {
    await this.atomically((sql) => custody.dropProposal(sql, owned, proposalId))
  }
}
