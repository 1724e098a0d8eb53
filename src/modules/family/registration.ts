import { generateEntityId } from "@medusajs/framework/utils"
import type { CustodyWeeks, Day, Gender, Relationship } from "../../types/http"
import { newIds } from "../../types/ids"
import type { Sql } from "../../types/sql"
import type { DietChoice } from "./diets"
import { impossibleBirth, registrationExists, unknownRelationship } from "./errors"
import { OPTIONAL_CONSENTS_VERSION, isPossibleBirth, toRelationship } from "./rules"

/** A beneficiary as a form sends it: the relationship may still be a French word. */
export type BeneficiaryInput = {
  first_name: string
  last_name: string
  birth_date?: Day | null
  relationship: string
  custody_weeks?: CustodyWeeks | null
  /** Communes that are left out keep what they have. */
  diets?: DietChoice[]
}
export type MembershipInput = { canteen_service_id: string; commune_id: string; tariff_id: string }

/** A family to register. `today` bounds the birth dates, `at` dates the consents. */
export type Registration = {
  customer_id: string
  gender: Gender | null
  birth_date: Day | null
  newsletter: boolean
  partner_offers: boolean
  terms_version: string
  /** The communes see the family once its address is confirmed. */
  awaits_address: boolean
  beneficiaries: BeneficiaryInput[]
  memberships: MembershipInput[]
  today: Day
  at: Date
}

type BeneficiaryRow = { first_name: string; last_name: string; birth_date: Day | null; relationship: Relationship; custody_weeks: CustodyWeeks | null }

/**
 * Writes a family, whole or not at all.
 * @throws CanteenError `registration.exists`, `relationship.unknown`, `birth_date.impossible`
 */
export async function register(sql: Sql, registration: Registration): Promise<void> {
  const { customer_id, today } = registration
  checkBirth("person.birth_date", registration.birth_date, today)
  const beneficiaries = registration.beneficiaries.map((row, index) => readBeneficiary(row, today, `beneficiaries.${index}.`))
  await insertAccount(sql, registration)
  await insertBeneficiaries(sql, customer_id, beneficiaries)
  await insertMemberships(sql, customer_id, registration.memberships)
}

/** Deletes what a registration wrote. */
export async function unregister(sql: Sql, customerId: string): Promise<void> {
  await sql("DELETE FROM canteen_membership WHERE customer_id = ?", [customerId])
  await sql(
    `WITH gone AS (DELETE FROM canteen_guardianship WHERE customer_id = ? RETURNING beneficiary_id)
     DELETE FROM canteen_beneficiary WHERE id IN (SELECT beneficiary_id FROM gone)`,
    [customerId]
  )
  await sql("DELETE FROM canteen_family_account WHERE customer_id = ?", [customerId])
}

/** A form's beneficiary with its relationship named and its birth date checked. `path` leads to it in the request. */
export function readBeneficiary(input: BeneficiaryInput, today: Day, path = ""): BeneficiaryRow {
  const relationship = toRelationship(input.relationship)
  if (!relationship) throw unknownRelationship(`${path}relationship`, input.relationship)
  const birth_date = input.birth_date ?? null
  checkBirth(`${path}birth_date`, birth_date, today)
  return { first_name: input.first_name, last_name: input.last_name, birth_date, relationship, custody_weeks: input.custody_weeks ?? null }
}

/** @throws CanteenError `birth_date.impossible` */
export function checkBirth(field: string, day: Day | null, today: Day): void {
  if (day !== null && !isPossibleBirth(day, today)) throw impossibleBirth(field, day)
}

async function insertAccount(sql: Sql, { at, ...registration }: Registration): Promise<void> {
  const written = await sql(
    `INSERT INTO canteen_family_account (id, customer_id, status, gender, birth_date,
       newsletter, newsletter_at, newsletter_version, partner_offers, partner_offers_at, partner_offers_version, terms_version, terms_accepted_at, awaits_address)
     VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, "fam"),
      registration.customer_id,
      registration.gender,
      registration.birth_date,
      registration.newsletter,
      at,
      OPTIONAL_CONSENTS_VERSION,
      registration.partner_offers,
      at,
      OPTIONAL_CONSENTS_VERSION,
      registration.terms_version,
      at,
      registration.awaits_address,
    ]
  )
  if (written.length === 0) throw registrationExists()
}

/** Writes beneficiaries and their ties to a customer; `created_at` keeps the order of the form. Answers their ids. */
export async function insertBeneficiaries(sql: Sql, customerId: string, rows: BeneficiaryRow[]): Promise<string[]> {
  const ids = newIds("bene", rows.length)
  await sql(
    `INSERT INTO canteen_beneficiary (id, first_name, last_name, birth_date, created_at)
     SELECT id, first_name, last_name, birth_date, now() + rank * interval '1 microsecond'
     FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS form (id, first_name, last_name, birth_date, rank)`,
    [ids, rows.map((row) => row.first_name), rows.map((row) => row.last_name), rows.map((row) => row.birth_date)]
  )
  await sql(
    `INSERT INTO canteen_guardianship (id, beneficiary_id, customer_id, relationship, custody_weeks, created_at)
     SELECT id, beneficiary_id, ?, relationship, custody_weeks, now() + rank * interval '1 microsecond'
     FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS form (id, beneficiary_id, relationship, custody_weeks, rank)`,
    [customerId, newIds("guard", rows.length), ids, rows.map((row) => row.relationship), rows.map((row) => row.custody_weeks)]
  )
  return ids
}

/** Writes pending memberships, in the order of the form. Answers the ids of those that were not alive yet. */
export async function insertMemberships(sql: Sql, customerId: string, rows: MembershipInput[]): Promise<string[]> {
  const written = await sql<{ id: string }>(
    `INSERT INTO canteen_membership (id, customer_id, canteen_service_id, commune_id, tariff_id, status, awaits_address, created_at)
     SELECT id, ?, canteen_service_id, commune_id, tariff_id, 'pending',
       coalesce((SELECT awaits_address FROM canteen_family_account WHERE customer_id = ? AND deleted_at IS NULL), false), now() + rank * interval '1 microsecond'
     FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS form (id, canteen_service_id, commune_id, tariff_id, rank)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      customerId,
      customerId,
      newIds("memb", rows.length),
      rows.map((row) => row.canteen_service_id),
      rows.map((row) => row.commune_id),
      rows.map((row) => row.tariff_id),
    ]
  )
  return written.map((row) => row.id)
}
