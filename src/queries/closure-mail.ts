import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { communeOf, personOf, readBookingFacts, serviceOf } from "./bookings"
import { type Addressee, readAddressee } from "./mails"

const A_LONG_CLOSURE = { limit: 2000, offset: 0 }

export type ClosureToTell = {
  to: Addressee
  commune: string | null
  from: string
  until: string
  reason: string
  note: string | null
  meals: { beneficiary: string; canteen_service: string; date: string; refund_cents: number }[]
}

/** What a decision to close has taken from one family; days that were reopened since are told too. */
export async function readClosureToTell(container: MedusaContainer, decisionId: string, customerId: string): Promise<ClosureToTell> {
  const closures = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenClosures({ decision_id: decisionId }, { withDeleted: true })
  const [first] = closures
  if (!first) throw new Error(`closure ${decisionId} is gone`)
  const [[facts], to] = await Promise.all([
    readBookingFacts(container, { closure_id: closures.map((closure) => closure.id), customer_id: customerId }, A_LONG_CLOSURE),
    readAddressee(container, customerId),
  ])
  const meals = facts.map((own) => ({
    beneficiary: personOf(own).first_name,
    canteen_service: serviceOf(own).name,
    date: own.row.day,
    refund_cents: own.refunds.reduce((sum, refund) => sum + refund.cents, 0),
  }))
  return { to, commune: communeOf(facts), from: first.from_day, until: first.to_day, reason: first.reason, note: first.note, meals }
}
