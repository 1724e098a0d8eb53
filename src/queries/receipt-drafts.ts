import type { MedusaContainer } from "@medusajs/framework/types"
import { type NamedMeal, receiptLines } from "../decisions/receipt-lines"
import { BOOKING_MODULE } from "../modules/booking"
import { type PaidMeal, mealsOfCheckouts } from "../modules/booking/receipt-facts"
import type BookingModuleService from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type FamilyModuleService from "../modules/family/service"
import type { ReceiptDraft } from "../modules/receipt/issue"
import { localDay } from "../modules/receipt/rules"
import { readCustomers } from "./customers"
import type { ReceiptFact } from "./receipt-facts"
import { readPayees } from "./wallets"

/** The receipts of these facts with all that they show, as it is called today: a constant number of statements. */
export async function draftReceipts(container: MedusaContainer, facts: ReceiptFact[]): Promise<ReceiptDraft[]> {
  const checkoutIds = facts.flatMap(({ checkout_id }) => checkout_id ?? [])
  const paid = await container.resolve<BookingModuleService>(BOOKING_MODULE).atomically((sql) => mealsOfCheckouts(sql, checkoutIds))
  const [payees, customers, nameOf] = await Promise.all([
    readPayees(container),
    readCustomers(container, [...new Set(facts.map(({ customer_id }) => customer_id))]),
    readMealNames(container, [...paid, ...facts.flatMap(({ refunded }) => refunded)]),
  ])
  return facts.map(({ at, label, checkout_id, commune_id, refunded, ...fact }) => {
    const payee = payees.get(fact.payee_id)
    if (!payee) throw new Error(`payee ${fact.payee_id} is gone`)
    const meals = checkout_id ? paid.filter((meal) => meal.checkout_id === checkout_id) : refunded
    const customer = customers.get(fact.customer_id)
    const communes = [...meals.map((meal) => meal.commune_id), ...(commune_id ? [commune_id] : [])]
    return {
      ...fact,
      day: localDay(at),
      commune_ids: [...new Set(communes.length > 0 ? communes : payee.communes.map(({ id }) => id))].sort(),
      snapshot: {
        payee: { id: payee.id, name: payee.name },
        family: { first_name: customer?.first_name ?? "", last_name: customer?.last_name ?? "" },
        lines: receiptLines(meals.map(nameOf)),
        label,
        reason: null,
        voids: null,
      },
    }
  })
}

/** How meals are called on a receipt; services and tariffs that were withdrawn keep their names. */
export async function readMealNames(container: MedusaContainer, meals: Pick<PaidMeal, "beneficiary_id" | "canteen_service_id">[]): Promise<(meal: PaidMeal) => NamedMeal> {
  const [people, services] = await Promise.all([
    container.resolve<FamilyModuleService>(FAMILY_MODULE).namesOf(meals.map(({ beneficiary_id }) => beneficiary_id)),
    container
      .resolve<CommuneModuleService>(COMMUNE_MODULE)
      .listCanteenServices({ id: [...new Set(meals.map(({ canteen_service_id }) => canteen_service_id))] }, { relations: ["commune", "tariffs"], withDeleted: true }),
  ])
  const serviceOf = new Map(services.map((service) => [service.id, service]))
  return (meal) => {
    const service = serviceOf.get(meal.canteen_service_id)
    return {
      beneficiary_id: meal.beneficiary_id,
      beneficiary: people.get(meal.beneficiary_id)?.first_name ?? "",
      commune: service?.commune.name ?? "",
      canteen_service: service?.name ?? "",
      tariff: service?.tariffs.find(({ id }) => id === meal.tariff_id)?.label ?? "",
      date: meal.day,
      cents: meal.cents,
    }
  }
}
