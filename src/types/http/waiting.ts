import type { FamilyRef } from "./admin"
import type { Basket, OrderSummary } from "./booking"
import type { Cents, Day, Instant, Named, Page, RefusalCode, RefusedMeal } from "./common"

export type WaitingState = "waiting" | "offered" | "taken" | "declined" | "expired" | "left"

/** One beneficiary in the line for one full day. */
export type WaitingEntry = {
  id: string
  date: Day
  canteen_service: Named & { slug: string; commune: Named }
  beneficiary: { id: string; first_name: string; last_name: string }
  state: WaitingState
  /** The place in the line, from 1; null for whoever waits no more. */
  rank: number | null
  /** The family lets its wallet book a freed seat by itself. */
  take_at_once: boolean
  /** What the meal would cost now; null when it cannot be booked any more. */
  price_cents: Cents | null
  joined_at: Instant
  /** Until when an offered seat is kept. */
  offered_until: Instant | null
  ended_at: Instant | null
  /** Why the family is out of the line, when a rule put it out. */
  reason: RefusalCode | null
}
/** POST /store/canteen/canteen-services/:id/waiting-list */
export type WaitingRequest = { beneficiary_id: string; dates: Day[]; take_at_once?: boolean }
export type JoinWaitingListResponse = { entries: WaitingEntry[]; refused: RefusedMeal[] }
/** GET /store/canteen/waiting-list, /store/canteen/canteen-services/:id/waiting-list */
export type WaitingListResponse = { entries: WaitingEntry[] } & Page
/**
 * POST /store/canteen/waiting-list/:id/answer: an accepted seat is booked from the wallet at once, or put in a basket (a new one without
 * `cart_id`), where it stays kept until the offer's deadline.
 */
export type OfferAnswerRequest = { answer: "accept"; pay: "wallet" } | { answer: "accept"; pay: "basket"; cart_id?: string } | { answer: "decline" }
export type OfferAnswerResponse = { entry: WaitingEntry; order?: OrderSummary; cart?: Basket; refused?: RefusedMeal[] }

/** GET /admin/canteen/canteen-services/:id/waiting-list?from&to */
export type AdminWaitingEntry = {
  id: string
  date: Day
  canteen_service: Named
  beneficiary: { id: string; first_name: string; last_name: string }
  family: FamilyRef
  state: WaitingState
  rank: number | null
  take_at_once: boolean
  joined_at: Instant
  offered_until: Instant | null
}
export type AdminWaitingListResponse = { waiting_list: AdminWaitingEntry[] } & Page

/** GET /admin/canteen/seats?date: the services of the caller's communes that have meal days of their own. */
export type DaySeats = {
  canteen_service: Named
  /** Null without limit. */
  capacity: number | null
  seats_taken: number
  /** Kept for families that were offered a seat. */
  seats_offered: number
  waiting: number
}
export type DaySeatsResponse = { date: Day; seats: DaySeats[] }

/** GET /admin/canteen/seat-refusals?from&to: the register of refusals for lack of seats (Code de l'éducation, L131-13), by day of the meal. */
export type SeatRefusal = {
  id: string
  date: Day
  canteen_service: Named
  commune: Named
  beneficiary: { id: string; first_name: string; last_name: string }
  family: FamilyRef
  capacity: number
  seats_taken: number
  /** Kept for the waiting list. */
  seats_reserved: number
  seats_asked: number
  refused_at: Instant
}
export type SeatRefusalsResponse = { seat_refusals: SeatRefusal[] } & Page
