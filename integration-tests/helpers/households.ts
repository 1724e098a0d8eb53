import type { MedusaContainer } from "@medusajs/framework/types"
import type { BeneficiaryResponse, CalendarCell, CalendarResponse, CustodyResponse, CustodyTerms, GuardiansResponse } from "../../src/types/http"
import { fillBasket, payByWallet } from "./baskets"
import { type Canteens, type Family, settle } from "./canteens"
import type { Answer, Client } from "./client"
import type { PostOffice } from "./post-office"

/** Words that the file of Camille's household alone holds. */
export const SECRETS = ["camille", "Dupont-Canari", "0471000000"]

type Person = Family & { email: string }

/** Two families at Coubon, each with its wallet: Camille with Louane and Théo, Alix with Zoé. */
export class TwoHouseholds {
  private constructor(
    readonly canteens: Canteens,
    readonly office: PostOffice,
    readonly camille: Person,
    readonly alix: Person
  ) {}

  /** `round` makes the addresses of each spec its own. */
  static async settle(container: MedusaContainer, { canteens, office, round }: { canteens: Canteens; office: PostOffice; round: number }): Promise<TwoHouseholds> {
    const at = [canteens.coubon]
    const own = [{ first_name: "Zoé", last_name: "Roux", birth_date: "2019-03-01", relationship: "mother" as const }]
    const person = { first_name: "Camille", last_name: "Dupont-Canari", phone: "0471000000" }
    const emails = { camille: `camille${round}@example.fr`, alix: `alix${round}@example.fr` }
    const camille = await settle(container, canteens, { email: emails.camille, at, wallet_cents: 5_000, people: { person } })
    const alix = await settle(container, canteens, { email: emails.alix, at, wallet_cents: 3_000, people: { person: { first_name: "Alix", last_name: "Roux" }, beneficiaries: own } })
    office.mails.splice(0)
    return new TwoHouseholds(canteens, office, { ...camille, email: emails.camille }, { ...alix, email: emails.alix })
  }

  /** A path of the child that the two share, or may share. */
  of(rest = "", id = this.camille.louane): string {
    return `/store/canteen/beneficiaries/${id}${rest}`
  }

  /** Camille invites somebody to Louane, unless another inviter or child is named. */
  async invite(email: string, { parent = this.camille.parent, child = this.camille.louane } = {}): Promise<Answer<GuardiansResponse>> {
    return parent.post<GuardiansResponse>(this.of("/invitations", child), { email, relationship: "mother" })
  }

  /** The secret of the last invitation that reached an address. */
  linkOf(email: string): string {
    const links = this.office.mails.flatMap(({ to, text }) => (to === email ? (/jeton=([\w-]+)/.exec(text)?.[1] ?? []) : []))
    return links.at(-1) ?? ""
  }

  async accept(parent: Client, token: string): Promise<Answer<BeneficiaryResponse>> {
    return parent.post<BeneficiaryResponse>("/store/canteen/guardian-invitations/accept", { token })
  }

  /** Louane becomes a child of both. */
  async share(): Promise<void> {
    const invited = await this.invite(this.alix.email)
    const accepted = await this.accept(this.alix.parent, this.linkOf(this.alix.email))
    if (invited.status !== 201 || accepted.status !== 200) throw new Error(`sharing answered ${invited.status}, ${accepted.status}`)
  }

  /** Louane's cell of a day, as one of the two sees it. */
  async cell(parent: Client, date: string): Promise<CalendarCell | undefined> {
    const { canteens, camille } = this
    const { body } = await parent.get<CalendarResponse>(`/store/canteen/canteen-services/${canteens.coubon.id}/calendar?from=${date}&to=${date}&beneficiary_id=${camille.louane}`)
    return body.days[0]?.cells[0]
  }

  /** Books and pays Louane's meals from one of the two wallets. */
  async book({ parent }: Family, ...dates: string[]): Promise<void> {
    const { status } = await payByWallet(parent, await fillBasket(parent, this.canteens.coubon, [{ beneficiary_id: this.camille.louane, dates }]))
    if (status !== 200) throw new Error(`booking answered ${status}`)
  }

  async guardians(parent: Client): Promise<GuardiansResponse> {
    return (await parent.get<GuardiansResponse>(this.of("/invitations"))).body
  }

  async acts(parent: Client): Promise<string[]> {
    return (await this.guardians(parent)).acts.map(({ by, action }) => `${by} ${action}`)
  }

  /** Even weeks are the proposer's, and each books its own days, unless the changes say otherwise. */
  async propose(parent: Client, changes: Partial<CustodyTerms> = {}): Promise<Answer<CustodyResponse>> {
    const terms: CustodyTerms = { even_weeks: "me", first_half_in_even_years: null, exceptions: [], limits_bookings: true, ...changes }
    return parent.send<CustodyResponse>("PUT", this.of("/custody"), terms)
  }

  async agree(parent: Client, proposalId: string | undefined): Promise<Answer<CustodyResponse>> {
    return parent.post<CustodyResponse>(this.of("/custody/agree"), { proposal_id: proposalId })
  }

  /** One proposes, the other agrees. */
  async settleCustody(proposer: Client, other: Client, changes: Partial<CustodyTerms> = {}): Promise<void> {
    const { status } = await this.agree(other, (await this.propose(proposer, changes)).body.proposed?.id)
    if (status !== 200) throw new Error(`agreeing answered ${status}`)
  }
}
