import type { DAL } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { AccountStatus, Day, DocumentKind, DocumentStatus, MembershipStatus } from "../../types/http"
import { type Sql, readSqlOf, sqlOf } from "../../types/sql"
import { type AccountEdit, editAccount } from "./account-edit"
import { type BeneficiaryEdit, editBeneficiary, removeBeneficiary } from "./beneficiary-edit"
import { type Bookers, readBookers } from "./bookers"
import { Care } from "./care"
import { type FormerAccount, closeAccount, reopenAccount } from "./closing"
import { type Decided, type RivalTariffs, type Verdict, decideAccount, decideMembership, lockOpenAccount, showToCommunes, undecide } from "./decision"
import { chooseDiets } from "./diets"
import * as documents from "./documents"
import { type BeneficiaryName, type DocumentRow, type Family, type MembershipRow, type Ward, toFamilies, toWard } from "./family"
import { Households } from "./households"
import { Beneficiary } from "./models/beneficiary"
import { BeneficiaryDiet } from "./models/beneficiary-diet"
import { CustodyPlan } from "./models/custody-plan"
import { Document } from "./models/document"
import { FamilyAccount } from "./models/family-account"
import { GuardianInvitation } from "./models/guardian-invitation"
import { Guardianship } from "./models/guardianship"
import { HealthRecord } from "./models/health-record"
import { Membership } from "./models/membership"
import { Quotient } from "./models/quotient"
import { Review } from "./models/review"
import { SharedAct } from "./models/shared-act"
import { Papers } from "./papers"
import { type BeneficiaryInput, type MembershipInput, type Registration, insertBeneficiaries, readBeneficiary, register, unregister } from "./registration"
import { Reminders } from "./reminders"
import { endMembership, requestMembership } from "./request"
import { Reviews } from "./reviews"
import { type StaffFilter, type Window, customersOf, findAccounts } from "./staff-reads"

type Dependencies = { baseRepository: DAL.RepositoryService }
type Manager = Parameters<typeof sqlOf>[0]
type Reader = Parameters<typeof readSqlOf>[0]

export type DocumentFilter = { id?: string; commune_id?: string[]; customer_id?: string; status?: DocumentStatus; kind?: DocumentKind[] }

const OLDEST_FIRST = { created_at: "ASC", id: "ASC" } as const
const NEWEST_FIRST = { created_at: "DESC", id: "DESC" } as const

/** Families: accounts, who eats, who answers for them, and the canteen services that they may book. */
class FamilyModuleService extends MedusaService({
  CanteenFamilyAccount: FamilyAccount,
  CanteenBeneficiary: Beneficiary,
  CanteenGuardianship: Guardianship,
  CanteenMembership: Membership,
  CanteenBeneficiaryDiet: BeneficiaryDiet,
  CanteenHealthRecord: HealthRecord,
  CanteenDocument: Document,
  CanteenQuotient: Quotient,
  CanteenGuardianInvitation: GuardianInvitation,
  CanteenCustodyPlan: CustodyPlan,
  CanteenSharedAct: SharedAct,
  CanteenReview: Review,
}) {
  protected readonly baseRepository_: DAL.RepositoryService
  readonly care: Care
  readonly papers: Papers
  readonly households: Households
  readonly reminders: Reminders
  readonly reviews: Reviews

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
    const reading = (): Sql => readSqlOf(this.baseRepository_.getFreshManager<Reader>())
    this.care = new Care((task) => this.atomically(task), reading)
    this.papers = new Papers((task) => this.atomically(task), reading)
    this.households = new Households((task) => this.atomically(task), reading)
    this.reminders = new Reminders(reading)
    this.reviews = new Reviews((task) => this.atomically(task), reading)
  }

  /** Writes a whole family in one transaction. @throws see `registration.ts` */
  async register(registration: Registration): Promise<Family> {
    await this.atomically((sql) => register(sql, registration))
    const family = await this.readFamily(registration.customer_id)
    if (!family) throw notFound("account", registration.customer_id)
    return family
  }

  /** A family's address is confirmed: its communes see what it asked. */
  async showToCommunes(customerId: string): Promise<void> {
    await this.atomically((sql) => showToCommunes(sql, customerId))
  }

  /** Takes back a registration whose later steps failed. */
  async unregister(customerId: string): Promise<void> {
    await this.atomically((sql) => unregister(sql, customerId))
  }

  /** The family of a customer; null when it never registered. Three SQL statements. */
  async readFamily(customerId: string): Promise<Family | null> {
    const [family] = await this.readFamilies([customerId])
    return family ?? null
  }

  /** The families of these customers, in three SQL statements whatever their number. */
  async readFamilies(customerIds: string[]): Promise<Family[]> {
    const filters = { customer_id: customerIds }
    const [accounts, guardianships, memberships] = await Promise.all([
      this.listCanteenFamilyAccounts(filters, { order: OLDEST_FIRST }),
      this.listCanteenGuardianships(filters, { relations: ["beneficiary"], order: OLDEST_FIRST }),
      this.listCanteenMemberships(filters, { order: OLDEST_FIRST }),
    ])
    return toFamilies(accounts, guardianships, memberships)
  }

  /** What decides whether a customer may book, for whom and at what price. One SQL statement. */
  async readBookers(customerId: string): Promise<Bookers> {
    return (await this.bookersOf([customerId]))(customerId)
  }

  /** The same of each of these customers, in one SQL statement whatever their number. */
  async bookersOf(customerIds: string[]): Promise<(customerId: string) => Bookers> {
    return readBookers(readSqlOf(this.baseRepository_.getFreshManager<Reader>()), customerIds)
  }

  /** The names behind these ids, also of beneficiaries that were removed since: their meals stay in the history. */
  async namesOf(beneficiaryIds: string[]): Promise<Map<string, BeneficiaryName>> {
    const rows = await this.listCanteenBeneficiaries(
      { id: [...new Set(beneficiaryIds)] },
      { select: ["id", "first_name", "last_name", "birth_date"], withDeleted: true }
    )
    return new Map(rows.map(({ id, first_name, last_name, birth_date }) => [id, { id, first_name, last_name, birth_date }]))
  }

  /** Changes what is given of the account and answers it as it was before. @throws `account.missing`, `account.closed`, `birth_date.impossible` */
  async editAccount(customerId: string, edit: AccountEdit, moment: { today: Day; at: Date }): Promise<AccountEdit> {
    return this.atomically((sql) => editAccount(sql, customerId, { edit, ...moment }))
  }

  /** @throws `account.missing`, `account.closed`, `relationship.unknown`, `birth_date.impossible` */
  async addBeneficiary(customerId: string, input: BeneficiaryInput, today: Day): Promise<Ward> {
    const ids = await this.atomically(async (sql) => {
      await lockOpenAccount(sql, customerId)
      const added = await insertBeneficiaries(sql, customerId, [readBeneficiary(input, today)])
      await chooseDiets(sql, added[0] ?? "", input.diets ?? [])
      return added
    })
    return this.retrieveWard(customerId, ids[0] ?? "")
  }

  /** @throws `beneficiary.not_found`, also for another family's; `relationship.unknown`, `birth_date.impossible` */
  async editBeneficiary(customerId: string, id: string, change: { edit: BeneficiaryEdit; today: Day }): Promise<Ward> {
    await this.atomically((sql) => editBeneficiary(sql, { customer_id: customerId, id }, change))
    return this.retrieveWard(customerId, id)
  }

  /** Unties a beneficiary from a customer; without any guardian left it disappears, but its name stays for the history. */
  async removeBeneficiary(customerId: string, id: string): Promise<void> {
    await this.atomically((sql) => removeBeneficiary(sql, { customer_id: customerId, id }))
  }

  /** Asks a commune for a tariff; a closed account waits again. @throws `account.missing`, `membership.exists` */
  async requestMembership(customerId: string, input: MembershipInput): Promise<MembershipRow> {
    const id = await this.atomically((sql) => requestMembership(sql, customerId, input))
    return this.retrieveCanteenMembership(id)
  }

  /** The family gives up a membership. @throws `membership.not_found`, `membership.already_decided` when it is no longer alive */
  async endMembership(customerId: string, id: string): Promise<void> {
    await this.atomically((sql) => endMembership(sql, customerId, id))
  }

  /** Closes an account; answers what it was before, nothing when it was closed already. @throws `account.missing` */
  async closeAccount(customerId: string, at: Date): Promise<FormerAccount | null> {
    return this.atomically((sql) => closeAccount(sql, customerId, at))
  }

  /** Takes back a closing whose later steps failed. */
  async reopenAccount(former: FormerAccount): Promise<void> {
    await this.atomically((sql) => reopenAccount(sql, former))
  }

  /** Approves or refuses one membership under its family's lock. @throws see `decision.ts` */
  async decideMembership(target: { id: string; commune_ids: string[] }, decision: { verdict: Verdict; rivals: RivalTariffs }): Promise<Decided> {
    return this.atomically((sql) => decideMembership(sql, target, decision))
  }

  /** Approves or refuses all that a family asked of these communes. @throws see `decision.ts` */
  async decideAccount(target: { customer_id: string; commune_ids: string[] }, decision: { verdict: Verdict; rivals: RivalTariffs }): Promise<Decided> {
    return this.atomically((sql) => decideAccount(sql, target, decision))
  }

  /** Takes back a decision whose later steps failed. */
  async undecide(decided: Decided): Promise<void> {
    await this.atomically((sql) => undecide(sql, decided))
  }

  /** Sends a quotient with its proof to a commune; answers the document's id. @throws see `documents.ts` */
  async requestQuotient(customerId: string, input: documents.QuotientInput): Promise<string> {
    return this.atomically((sql) => documents.requestQuotient(sql, customerId, input))
  }

  /** Takes back a document whose later steps failed. */
  async withdrawDocument(id: string): Promise<void> {
    await this.atomically((sql) => documents.withdrawDocument(sql, id))
  }

  /** Accepts or rejects a waiting document, or asks again for an accepted one. @throws see `documents.ts` */
  async decideDocument(target: documents.DocumentTarget, verdict: documents.DocumentVerdict): Promise<documents.DecidedDocument> {
    return this.atomically((sql) => documents.decideDocument(sql, target, verdict))
  }

  /** Takes back a decision on a document whose later steps failed. */
  async undecideDocument(decided: documents.DecidedDocument): Promise<void> {
    await this.atomically((sql) => documents.undecideDocument(sql, decided))
  }

  /** The documents of some communes or of one customer with what they prove, oldest first unless told otherwise, and their count. */
  async findDocuments(filter: DocumentFilter, page: Window, newestFirst = false): Promise<[DocumentRow[], number]> {
    return this.listAndCountCanteenDocuments(filter, { relations: ["quotient"], take: page.limit, skip: page.offset, order: newestFirst ? NEWEST_FIRST : OLDEST_FIRST })
  }

  /** The customers who ever asked one of these communes for something: among whom staff may look for a name. */
  async customersOf(communeIds: string[]): Promise<string[]> {
    return this.atomically((sql) => customersOf(sql, communeIds))
  }

  /** Memberships asked of these communes, oldest first, with their count. */
  async findMemberships(filter: StaffFilter<MembershipStatus>, page: Window): Promise<[MembershipRow[], number]> {
    const { commune_ids, status, customer_ids } = filter
    return this.listAndCountCanteenMemberships(
      { commune_id: commune_ids, awaits_address: false, ...(status ? { status } : {}), ...(customer_ids ? { customer_id: customer_ids } : {}) },
      { take: page.limit, skip: page.offset, order: OLDEST_FIRST }
    )
  }

  /** The customers whose account asked these communes, newest first, with their count. */
  async findAccounts(filter: StaffFilter<AccountStatus>, page: Window): Promise<[string[], number]> {
    return this.atomically((sql) => findAccounts(sql, filter, page))
  }

  /** One beneficiary of a customer. @throws CanteenError `beneficiary.not_found`, also for another family's */
  async retrieveWard(customerId: string, id: string): Promise<Ward> {
    const [row] = await this.listCanteenGuardianships({ customer_id: customerId, beneficiary_id: id }, { relations: ["beneficiary"] })
    if (!row) throw notFound("beneficiary", id)
    return toWard(row)
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction((manager: Manager) => task(sqlOf(manager))) as Promise<T>
  }
}

export default FamilyModuleService
