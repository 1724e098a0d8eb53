import "server-only"
import { cache } from "react"
import type {
  AccountEdit,
  AccountResponse,
  BeneficiariesResponse,
  Beneficiary,
  BeneficiaryResponse,
  ClosingRequest,
  ClosingResponse,
  CommuneOffer,
  CommunesResponse,
  CustodyWeeks,
  Day,
  DietEdit,
  FamilyAccount,
  Instant,
  Membership,
  MembershipResponse,
  MembershipsResponse,
  RegistrationRequest,
  RegistrationResponse,
  Relationship,
} from "@wire"
import { call } from "./client"
import { BackendError, isSignedOut } from "./errors"
import { sessionToken } from "./session"

const BASE = "/store/canteen"

export type NewBeneficiary = {
  first_name: string
  last_name: string
  birth_date: string | null
  relationship: Relationship
  /** Left out where a calendar of both guardians holds: it stays as it is. */
  custody_weeks?: CustodyWeeks | null
  diets: NonNullable<DietEdit["diets"]>
}

/** Communes with their canteen services and tariffs; open to visitors. */
export const listCommunes = cache(async (): Promise<CommuneOffer[]> => {
  const { communes } = await call<CommunesResponse>(`${BASE}/communes`)
  return communes
})

/** Creates account, beneficiaries and memberships at once, or nothing. */
export async function createRegistration(token: string, body: RegistrationRequest): Promise<RegistrationResponse> {
  return call<RegistrationResponse>(`${BASE}/registrations`, { method: "POST", token, body })
}

const readAccount = cache((token: string): Promise<AccountResponse> => call<AccountResponse>(`${BASE}/account`, { token }))

export async function getAccount(token: string): Promise<FamilyAccount> {
  return (await readAccount(token)).account
}

/** The backend's own day, which its clock decides and this machine's does not. */
export async function serverDay(token: string): Promise<Day> {
  return (await readAccount(token)).today
}

/** The backend's own instant. */
export async function serverNow(token: string): Promise<Instant> {
  return (await readAccount(token)).now
}

/** False for an identity whose registration did not finish: its token opens nothing yet. */
export async function hasAccount(token: string): Promise<boolean> {
  try {
    await getAccount(token)
    return true
  } catch (error) {
    if (isSignedOut(error) || (error instanceof BackendError && error.code === "account.missing")) return false
    throw error
  }
}

export type Visitor = { kind: "anonymous" } | { kind: "unknown" } | { kind: "family"; account: FamilyAccount }

/** Who is looking, for the header: never fails, since every page carries it. */
export async function currentVisitor(): Promise<Visitor> {
  const token = await sessionToken()
  if (!token) return { kind: "anonymous" }
  try {
    return { kind: "family", account: await getAccount(token) }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return { kind: error.status === 401 ? "anonymous" : "unknown" }
  }
}

export async function editAccount(token: string, body: AccountEdit): Promise<FamilyAccount> {
  const { account } = await call<AccountResponse>(`${BASE}/account`, { method: "POST", token, body })
  return account
}

/** Who eats, what, and what else could be chosen. */
export const readBeneficiaries = cache((token: string): Promise<BeneficiariesResponse> => call<BeneficiariesResponse>(`${BASE}/beneficiaries`, { token }))

export async function listBeneficiaries(token: string): Promise<Beneficiary[]> {
  return (await readBeneficiaries(token)).beneficiaries
}

/** Adds a beneficiary, or edits the one that `id` names. */
export async function saveBeneficiary(token: string, body: NewBeneficiary, id?: string): Promise<Beneficiary> {
  const path = id ? `${BASE}/beneficiaries/${encodeURIComponent(id)}` : `${BASE}/beneficiaries`
  const { beneficiary } = await call<BeneficiaryResponse>(path, { method: "POST", token, body })
  return beneficiary
}

/** @throws `beneficiary.has_bookings` while meals are booked. */
export async function removeBeneficiary(token: string, id: string): Promise<void> {
  await call(`${BASE}/beneficiaries/${encodeURIComponent(id)}`, { method: "DELETE", token })
}

export const listMemberships = cache(async (token: string): Promise<Membership[]> => {
  const { memberships } = await call<MembershipsResponse>(`${BASE}/memberships`, { token })
  return memberships
})

/** Asks the commune for access to a canteen service under a tariff. */
export async function askMembership(token: string, canteenServiceId: string, tariffId: string): Promise<Membership> {
  const body = { canteen_service_id: canteenServiceId, tariff_id: tariffId }
  const { membership } = await call<MembershipResponse>(`${BASE}/memberships`, { method: "POST", token, body })
  return membership
}

export async function removeMembership(token: string, id: string): Promise<void> {
  await call(`${BASE}/memberships/${encodeURIComponent(id)}`, { method: "DELETE", token })
}

/** What closing the account would do. */
export async function readClosing(token: string): Promise<ClosingResponse["closing"]> {
  const { closing } = await call<ClosingResponse>(`${BASE}/account/closing`, { token })
  return closing
}

/** Closes the account and pays its wallets out. */
export async function closeAccount(token: string, body: ClosingRequest): Promise<void> {
  await call<AccountResponse>(`${BASE}/account/closing`, { method: "POST", token, body })
}
