import type { ChosenDiet, DietChoices } from "./care"
import type { Cents, Day, Instant, Named } from "./common"
import type { Audience, CommuneOffer } from "./commune"

export type AccountStatus = "pending" | "active" | "refused" | "closed"
export type MembershipStatus = "pending" | "approved" | "refused" | "ended"
export type Gender = "male" | "female"
/** What the account holder is to the beneficiary; "self" and "spouse" are adults who eat. */
export type Relationship = "father" | "mother" | "guardian" | "grandparent" | "self" | "spouse" | "other"

export type CustodyWeeks = "even" | "odd"

export type Person = {
  first_name: string
  last_name: string
  email: string
  gender: Gender | null
  birth_date: Day | null
  phone: string | null
  company: string | null
}

export type Beneficiary = {
  id: string
  first_name: string
  last_name: string
  birth_date: Day | null
  relationship: Relationship
  audience: Audience
  /** The ISO weeks during which the child is with this parent; null when it always is. */
  custody_weeks: CustodyWeeks | null
}

/** As its family sees it. `diet` is the code of its diet where that is the same in every commune of the family. */
export type FamilyBeneficiary = Beneficiary & { diet: string | null; diets: ChosenDiet[] }

export type Membership = {
  id: string
  status: MembershipStatus
  reason: string | null
  created_at: Instant
  decided_at: Instant | null
  commune: Named
  canteen_service: Named & { slug: string }
  tariff: { id: string; label: string; price_cents: Cents; audience: Audience }
}

export type HomeCommune = Pick<CommuneOffer, "name" | "slug" | "identity">

export type FamilyAccount = {
  customer_id: string
  status: AccountStatus
  person: Person
  consents: {
    newsletter: boolean
    partner_offers: boolean
    terms: { version: string; accepted_at: Instant } | null
  }
  /** Whether it is told by mail of meals of its saved weeks that are not booked shortly before their cutoff. */
  booking_reminders: boolean
  /** The communes see nothing of the family until its e-mail address is confirmed. */
  awaits_address: boolean
  /** Whose name and looks the family's pages carry: the commune of all that it asked for, null where it asked several, or none. */
  commune: HomeCommune | null
  /** The communes that have not answered yet. */
  waiting_for: Named[]
}

/** POST /store/canteen/registrations */
export type RegistrationRequest = {
  person: {
    first_name: string
    last_name: string
    gender?: Gender | null
    birth_date?: Day | null
    phone?: string | null
    company?: string | null
  }
  newsletter?: boolean
  partner_offers?: boolean
  terms: { version: string; accepted: true }
  beneficiaries: { first_name: string; last_name: string; birth_date?: Day | null; relationship: Relationship }[]
  memberships: { canteen_service_id: string; tariff_id: string }[]
}
export type RegistrationResponse = {
  account: FamilyAccount
  beneficiaries: Beneficiary[]
  memberships: Membership[]
}

/** GET, POST /store/canteen/account. `today` is the server's local day, `now` its instant: the client never reads its own clock. */
export type AccountResponse = { account: FamilyAccount; today: Day; now: Instant }
/** POST /store/canteen/address-confirmations: `waits_for` says whose link has not been opened yet. */
export type AddressConfirmed = { email: string; purpose: "registration" | "change"; waits_for: "new" | "former" | null }
export type AddressConfirmedResponse = { address: AddressConfirmed }
/**
 * GET, POST, DELETE /store/canteen/account/address: the address of the account, whether its link was opened, and the change that waits. `expires_at`: until when
 * its links count.
 */
export type AccountAddress = { email: string; confirmed: boolean; change: { email: string; confirmed: boolean; former_confirmed: boolean; expires_at: Instant } | null }
export type AccountAddressResponse = { address: AccountAddress }
/** POST /store/canteen/account/address-confirmation: where the link was sent. */
export type AddressAskedResponse = { sent_to: string }

export type AccountEdit = Partial<Omit<Person, "email">> & { newsletter?: boolean; partner_offers?: boolean; booking_reminders?: boolean }

/** What a wallet gives back when its family leaves. */
export type ClosingPayout = { wallet_id: string; payee: Named; amount_cents: Cents; card_cents: Cents; transfer_cents: Cents }
/** GET /store/canteen/account/closing: what closing the account would do. Meals to come are cancelled first. */
export type ClosingResponse = { closing: { meals_to_come: number; payouts: ClosingPayout[] } }
/** POST /store/canteen/account/closing: the bank account is needed for what no card can take back. */
export type ClosingRequest = { iban?: string; account_holder?: string }

/** GET, POST /store/canteen/beneficiaries (POST answers `{ beneficiary }`) */
export type BeneficiariesResponse = { beneficiaries: FamilyBeneficiary[]; diet_choices: DietChoices[] }
export type BeneficiaryResponse = { beneficiary: FamilyBeneficiary }

/** GET, POST /store/canteen/memberships (POST answers `{ membership }`) */
export type MembershipsResponse = { memberships: Membership[] }
export type MembershipResponse = { membership: Membership }
