import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { BOOKING_MODULE } from "../modules/booking"
import { type PaidService, paidInYear, paidYears } from "../modules/booking/statement-figures"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import { isUnderSix } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { StatementLine, StatementPerson, YearlyStatement } from "../types/http"
import { readCustomers } from "./customers"

type Asked = { customer_id: string; year: number; now: Temporal.Instant }
type Place = Pick<StatementLine, "commune" | "canteen_service" | "nature">

/** The years in which a family paid, the latest first. */
export async function readStatementYears(container: MedusaContainer, customerId: string): Promise<number[]> {
  return container.resolve<BookingModuleService>(BOOKING_MODULE).atomically((sql) => paidYears(sql, customerId))
}

/** What a family paid in a year, by person and service, the childcare apart from the food; the youngest first, since they are what it is asked for. */
export async function readStatement(container: MedusaContainer, { customer_id, year, now }: Asked): Promise<YearlyStatement> {
  const paid = await container.resolve<BookingModuleService>(BOOKING_MODULE).atomically((sql) => paidInYear(sql, customer_id, year))
  const [customers, people, places, payees] = await Promise.all([
    readCustomers(container, [customer_id]),
    container.resolve<FamilyModuleService>(FAMILY_MODULE).namesOf(paid.map(({ beneficiary_id }) => beneficiary_id)),
    readPlaces(container, paid),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenPayees({}, { select: ["id", "name"], withDeleted: true }),
  ])
  const lineOf = ({ canteen_service_id, payee_id, meals, cents }: PaidService): StatementLine[] => {
    const place = places.get(canteen_service_id)
    const payee = payees.find(({ id }) => id === payee_id)
    return place && payee ? [{ payee: { id: payee.id, name: payee.name }, ...place, meals, paid_cents: cents }] : []
  }
  const rows = [...people.values()]
    .sort((a, b) => ((a.birth_date ?? "") < (b.birth_date ?? "") ? 1 : -1))
    .map(({ id, first_name, last_name, birth_date }): StatementPerson => {
      const lines = paid.filter(({ beneficiary_id }) => beneficiary_id === id).flatMap(lineOf)
      const beneficiary = { id, first_name, last_name, birth_date }
      return { beneficiary, under_six: isUnderSix(birth_date, year), lines, meal_cents: sumOf(lines, "meal"), childcare_cents: sumOf(lines, "childcare") }
    })
  const customer = customers.get(customer_id)
  return {
    year,
    made_at: now.toString(),
    family: { first_name: customer?.first_name ?? "", last_name: customer?.last_name ?? "" },
    people: rows,
    total_cents: rows.reduce((sum, { meal_cents, childcare_cents }) => sum + meal_cents + childcare_cents, 0),
    childcare_under_six_cents: rows.filter(({ under_six }) => under_six).reduce((sum, { childcare_cents }) => sum + childcare_cents, 0),
  }
}

/** The statement of a year that a path names. @throws CanteenError `statement.not_found` for a year in which the family paid nothing */
export async function readPaidStatement(container: MedusaContainer, asked: Omit<Asked, "year"> & { year: string }): Promise<YearlyStatement> {
  const years = await readStatementYears(container, asked.customer_id)
  const year = years.find((own) => String(own) === asked.year)
  if (year === undefined) throw notFound("statement", asked.year)
  return readStatement(container, { ...asked, year })
}

function sumOf(lines: StatementLine[], nature: StatementLine["nature"]): number {
  return lines.filter((line) => line.nature === nature).reduce((sum, { paid_cents }) => sum + paid_cents, 0)
}

async function readPlaces(container: MedusaContainer, paid: PaidService[]): Promise<Map<string, Place>> {
  const services = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenServices({ id: [...new Set(paid.map(({ canteen_service_id }) => canteen_service_id))] }, { relations: ["commune"], withDeleted: true })
  return new Map(
    services.map(({ id, name, nature, commune }) => [id, { commune: { id: commune.id, name: commune.name }, canteen_service: { id, name }, nature }])
  )
}
