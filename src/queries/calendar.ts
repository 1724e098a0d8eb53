import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { type Booker, type BookerBeneficiary, decideMeal } from "../decisions/meal"
import type { PreparedService } from "../decisions/service-day"
import { missingQuotient } from "../decisions/missing-quotient"
import { borneSurcharges, surchargesDue } from "../decisions/surcharge"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import type { BookingRow } from "../modules/booking/service"
import { COMMUNE_MODULE } from "../modules/commune"
import { eachDay, schoolYearEnd } from "../modules/commune/rules"
import { todayAt } from "../modules/family/rules"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CalendarCell, CalendarDay, CalendarResponse, Named } from "../types/http"
import { seatsLeft } from "../modules/booking/rules"
import type { OwnPlace } from "../modules/booking/waiting-reads"
import { readCartMeals } from "./cart-meals"
import { readMealRules } from "./meal-rules"
import { liveOffer, ownLine, placeOf } from "./own-line"
import { readPromisedRules } from "./promised-rules"

export type CalendarRequest = {
  canteenServiceId: string
  customerId: string
  beneficiaryIds: string[]
  from: string
  to: string
  cartId?: string
  now: Temporal.Instant
}

/**
 * The calendar of one canteen service for beneficiaries of one family: every cell with its state, its reason, its prices and its deadlines.
 * The number of SQL statements does not depend on the number of days or beneficiaries.
 * @throws CanteenError `canteen_service.not_found`, `beneficiary.not_found`
 */
export async function readCalendar(container: MedusaContainer, request: CalendarRequest): Promise<CalendarResponse> {
  const { canteenServiceId, customerId, from, to, now } = request
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const { family, services } = await readMealRules(container, { customerId, canteenServiceIds: [canteenServiceId], from, to })
  const prepared = services.get(canteenServiceId)
  if (!prepared) throw notFound("canteen_service", canteenServiceId)
  const beneficiaries = pick(family, request.beneficiaryIds)
  const dayServiceId = prepared.service.meal_day_service_id
  const [active, seats, inCart] = await Promise.all([
    bookings.activeBookings(family.beneficiaries.map((beneficiary) => beneficiary.id), from, to),
    bookings.countSeatsForFamily({ customer_id: customerId, meal_day_service_id: dayServiceId, from, to }),
    request.cartId ? readCartMeals(container, request.cartId, customerId) : [],
  ])
  const line = ownLine(seats)
  const sameDays = active.filter((row) => row.meal_day_service_id === dayServiceId)
  const taken = new Map(sameDays.map((row) => [`${row.beneficiary_id} ${row.day}`, row]))
  const cartMeals = inCart.filter((meal) => meal.canteen_service_id === canteenServiceId)
  const isDue = surchargesDue(prepared, family, { cartMeals, borne: borneSurcharges(active, { customer_id: customerId, canteen_service_id: canteenServiceId }), now })
  const own = sameDays.filter((row) => row.customer_id === customerId)
  const others = await nameServices(container, own.map((row) => row.canteen_service_id).filter((id) => id !== canteenServiceId))
  const chosen = new Set(cartMeals.map((meal) => `${meal.beneficiary_id} ${meal.date}`))
  const promised = await readPromisedRules(container, own, prepared.service.rulebooks)
  const seatsOf = new Map(seats.map((row) => [row.day, row]))
  const days = eachDay(from, to).map((date): CalendarDay => {
    const left = seatsLeft(seatsOf.get(date), prepared.service.capacity)
    const fullSince = left === 0 ? seatsOf.get(date)?.full_since : null
    const cells = beneficiaries.map((beneficiary) => {
      const key = `${beneficiary.id} ${date}`
      const booking = taken.get(key)
      const bookedIn = booking && others.get(booking.canteen_service_id)
      const isOther = booking !== undefined && booking.customer_id !== customerId
      if (isOther) return takenByOther(beneficiary.id, booking)
      const terms = booking && promised(booking, prepared)
      const waiter = line.get(key)
      const surcharge_already_due = isDue(beneficiary.id, date)
      const around = { booking, bookedIn, terms, isInCart: chosen.has(key), isFull: left === 0, waiter }
      return cell(prepared, family, { beneficiary, date, now, surcharge_already_due, ...around })
    })
    const status = prepared.rules.dayStatus(date)
    const note = prepared.noteOf(date)
    const menu = seatsOf.get(date)?.menu
    return {
      date,
      open: status.open,
      ...(status.open ? {} : { reason: status.reason }),
      ...(note ? { note } : {}),
      ...(status.reason === "closed" ? { closure: status.closure } : {}),
      ...(menu ? { menu } : {}),
      ...(left === null ? {} : { seats_left: left }),
      ...(fullSince ? { full_since: fullSince.toISOString() } : {}),
      cells,
    }
  })
  const { id, name, slug, commune, school_holiday_names } = prepared.service
  const today = todayAt(now)
  const quotient = missingQuotient(prepared, family, { beneficiaries, days: days.filter(({ date }) => date >= today) })
  return {
    canteen_service: { id, name, slug, commune: { id: commune.id, name: commune.name } },
    now: now.toString(),
    today,
    school_year_end: schoolYearEnd(school_holiday_names, from > today ? from : today),
    ...(quotient ? { quotient } : {}),
    days,
  }
}

function pick(family: Booker, ids: string[]): BookerBeneficiary[] {
  const wanted = ids.length > 0 ? ids : family.beneficiaries.map((beneficiary) => beneficiary.id)
  return [...new Set(wanted)].map((id) => {
    const beneficiary = family.beneficiaries.find((own) => own.id === id)
    if (!beneficiary) throw notFound("beneficiary", id)
    return beneficiary
  })
}

/** Other canteen services that share these meal days, by id. */
async function nameServices(container: MedusaContainer, ids: string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const services = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenServices({ id: [...new Set(ids)] }, { select: ["id", "name"] })
  return new Map(services.map(({ id, name }) => [id, { id, name }]))
}

/** That the child's other household has booked, and nothing else: neither its price nor its booking. */
function takenByOther(beneficiary_id: string, { status }: BookingRow): CalendarCell {
  return { beneficiary_id, state: "refused", refusal: status === "held" ? "held" : "already_booked", other_household: true }
}

type CellContext = {
  beneficiary: BookerBeneficiary
  date: string
  now: Temporal.Instant
  surcharge_already_due: boolean
  booking: BookingRow | undefined
  bookedIn: Named | undefined
  /** The rules that the booked meal was booked under. */
  terms: PreparedService["rules"] | undefined
  isInCart: boolean
  isFull: boolean
  waiter: OwnPlace | undefined
}

function cell(prepared: PreparedService, family: Booker, context: CellContext): CalendarCell {
  const { beneficiary, date, now, booking, surcharge_already_due } = context
  const verdict = decideMeal(prepared, family, { beneficiary, date, now, surcharge_already_due })
  const { decision } = verdict
  const deadlines = { beneficiary_id: beneficiary.id, book_until: decision.book_until, cancel_until: decision.cancel_until }
  if (booking) {
    const state = booking.status === "held" ? "held" : "booked"
    if (context.bookedIn) return { beneficiary_id: beneficiary.id, state, booking_id: booking.id, price_cents: booking.price_cents, booked_in: context.bookedIn }
    const cancel_until = context.terms?.cutoff(date, "cancel") ?? null
    return { ...deadlines, cancel_until, state, booking_id: booking.id, price_cents: booking.price_cents }
  }
  const offer = liveOffer(context.waiter, now)
  const refusal = verdict.refusal ?? (context.isFull && !offer ? "full" : null)
  if (refusal) {
    const closure = verdict.closure ? { closure: verdict.closure } : {}
    const opening = refusal === "not_yet_open" && decision.opens_at ? { opens_at: decision.opens_at } : {}
    const place = refusal === "full" ? placeOf(context.waiter) : undefined
    const papers = verdict.documents ? { documents: verdict.documents } : {}
    return { ...deadlines, state: "refused", refusal, ...closure, ...opening, ...papers, ...(place ? { waiting: place } : {}) }
  }
  return {
    ...deadlines,
    ...(offer ? { offer } : {}),
    state: context.isInCart ? "in_cart" : decision.late ? "late" : "bookable",
    price_cents: decision.price_cents ?? undefined,
    price_after_cents: decision.price_after_cents,
  }
}
