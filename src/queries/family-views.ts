import type { Customer } from "./customers"
import type { Offer } from "./catalogue"
import type { AccountRow, Family, MembershipRow, Ward } from "../modules/family/family"
import { audienceOf } from "../modules/family/rules"
import type { Beneficiary, Day, FamilyAccount, FamilyRef, HomeCommune, Membership, Named, Person } from "../types/http"

type Offers = ReadonlyMap<string, Offer>

/** A membership on the wire. A tariff that is no longer offered keeps its id and says so. */
export function toMembership(row: MembershipRow, offers: Offers): Membership {
  const { commune, canteen_service, tariff } = placeOf(row, offers)
  return {
    id: row.id,
    status: row.status,
    reason: row.reason,
    created_at: row.created_at.toISOString(),
    decided_at: row.decided_at?.toISOString() ?? null,
    commune: toNamed(commune),
    canteen_service: { ...toNamed(canteen_service), slug: canteen_service.slug },
    tariff: { id: tariff.id, label: tariff.label, price_cents: tariff.price_cents, audience: tariff.audience },
  }
}

/** A beneficiary on the wire, with whom its tariff is for today. */
export function toBeneficiary({ id, first_name, last_name, birth_date, relationship, custody_weeks }: Ward, today: Day): Beneficiary {
  return { id, first_name, last_name, birth_date, relationship, audience: audienceOf({ birth_date, relationship }, today), custody_weeks }
}

/** The account holder: names from the customer, the rest from the family account. */
export function toPerson(customer: Customer, account: AccountRow): Person {
  return {
    first_name: customer.first_name ?? "",
    last_name: customer.last_name ?? "",
    email: customer.email,
    gender: account.gender,
    birth_date: account.birth_date,
    phone: customer.phone,
    company: customer.company_name,
  }
}

/** The account on the wire, with the communes that have not answered yet. */
export function toAccount({ account, memberships }: Family, customer: Customer, offers: Offers): FamilyAccount {
  const waiting = memberships.filter(({ status }) => status === "pending").map((row) => toNamed(placeOf(row, offers).commune))
  return {
    customer_id: account.customer_id,
    status: account.status,
    person: toPerson(customer, account),
    consents: {
      newsletter: account.newsletter,
      partner_offers: account.partner_offers,
      terms: { version: account.terms_version, accepted_at: account.terms_accepted_at.toISOString() },
    },
    booking_reminders: account.booking_reminders,
    awaits_address: account.awaits_address,
    commune: homeOf(memberships, offers),
    waiting_for: [...new Map(waiting.map((commune) => [commune.id, commune])).values()],
  }
}

function homeOf(memberships: MembershipRow[], offers: Offers): HomeCommune | null {
  const alive = memberships.filter(({ status }) => status === "pending" || status === "approved")
  const communes = new Map(alive.flatMap(({ tariff_id }) => offers.get(tariff_id)?.commune ?? []).map((commune) => [commune.id, commune]))
  const [home] = communes.values()
  return home && communes.size === 1 ? { name: home.name, slug: home.slug, identity: home.identity } : null
}

/** What staff sees of an account holder in a list. */
export function toFamilyRef(customer: Customer): FamilyRef {
  const { id, email, phone } = customer
  return { customer_id: id, first_name: customer.first_name ?? "", last_name: customer.last_name ?? "", email, phone }
}

type Place = { commune: Named; canteen_service: Named & { slug: string }; tariff: Offer["tariff"] }

function placeOf(row: MembershipRow, offers: Offers): Place {
  const known = offers.get(row.tariff_id)
  if (known) return known
  const gone = "Service retiré"
  return {
    commune: { id: row.commune_id, name: gone },
    canteen_service: { id: row.canteen_service_id, name: gone, slug: "" },
    tariff: { id: row.tariff_id, label: "Tarif retiré", price_cents: 0, audience: "child" },
  }
}

function toNamed({ id, name }: Named): Named {
  return { id, name }
}
