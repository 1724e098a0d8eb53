import type { Cents, Day, Instant, MissingDocument, Named, Page, RefusalCode, RefusedMeal } from "./common"

export type CellState = "bookable" | "late" | "in_cart" | "held" | "booked" | "refused"

/** One beneficiary on one day. Every field that the grid shows comes from here: the client decides nothing. */
export type CalendarCell = {
  beneficiary_id: string
  state: CellState
  refusal?: RefusalCode
  closure?: { reason: string; note: string | null }
  price_cents?: Cents
  price_after_cents?: Cents | null
  book_until?: Instant | null
  cancel_until?: Instant | null
  /** When booking opens, with `not_yet_open`; missing when it never does. */
  opens_at?: Instant
  /** The papers that are missing, and where each stands, with `documents_missing`. */
  documents?: MissingDocument[]
  booking_id?: string
  /** The other canteen service of the same meal days in which this meal is booked: its own calendar tells until when it can be cancelled. */
  booked_in?: Named
  /** The place in the line of a full day, from 1. */
  waiting?: { entry_id: string; rank: number; take_at_once: boolean }
  /** A seat of a full day that is kept for this family. */
  offer?: { entry_id: string; until: Instant }
  /** With `already_booked` and `held`: the child's other household has it. Nothing else of it is told. */
  other_household?: true
}
export type CalendarDay = {
  date: Day
  open: boolean
  reason?: RefusalCode
  /** Why the day is shut, in words: a holiday's name, a closure's note. */
  note?: string
  closure?: { reason: string; note: string | null }
  /** What is served, as the town hall wrote it. */
  menu?: string
  /** Seats left beside those of the waiting list. */
  seats_left?: number
  /** Since when a full day is full, while it is known. */
  full_since?: Instant
  cells: CalendarCell[]
}
/** GET /store/canteen/canteen-services/:id/calendar */
export type CalendarResponse = {
  canteen_service: Named & { slug: string; commune: Named }
  /** The server's instant and its local day: the client never reads its own clock. */
  now: Instant
  today: Day
  /** The last day before the summer holidays of the commune's zone, from `from` or today on; null when its calendar does not say. */
  school_year_end: Day | null
  /** Given when the family's tariff follows its quotient and none counts from this day on: what a meal costs without. */
  quotient?: { from: Day; without_quotient_cents: Cents; request_pending: boolean }
  days: CalendarDay[]
}

/** PUT /store/canteen/carts/:id/meals */
export type MealsRequest = {
  canteen_service_id: string
  selections: { beneficiary_id: string; dates: Day[] }[]
  strict?: boolean
}
export type BasketLine = {
  id: string
  title: string
  canteen_service: Named
  tariff: { id: string; label: string }
  beneficiary: { id: string; first_name: string; last_name: string }
  dates: Day[]
  unit_price_cents: Cents
  total_cents: Cents
}
/** The cart as our routes answer it. `rest_cents` is what a card would have to pay. */
export type Basket = {
  id: string
  payee_id: string | null
  /** The payment provider of the payee's card account, the only one that may pay the cart; null while it holds no meals. */
  provider_id: string | null
  lines: BasketLine[]
  meals_count: number
  total_cents: Cents
  wallet_cents: Cents
  rest_cents: Cents
  /** The wallet at the cart's payee, before this cart. */
  wallet_balance_cents: Cents
  hold: { expires_at: Instant; extended: boolean } | null
  /** The seats were kept and no longer are: what is in the cart has to be had again. */
  hold_ended: boolean
  completed: boolean
}
export type MealsResponse = { cart: Basket; accepted: number; total_cents: Cents; refused: RefusedMeal[] }
/** GET /store/canteen/carts/:id */
export type BasketResponse = { cart: Basket }
/** POST /store/canteen/carts/:id/wallet */
export type CartWalletRequest = { use: boolean } | { amount_cents: Cents }
export type CartWalletResponse = { cart: Basket; wallet_cents: Cents; rest_cents: Cents }
/** POST /store/canteen/carts/:id/hold */
export type HoldResponse = { expires_at: Instant; extended: boolean }
/** POST /store/canteen/carts/:id/pay */
export type PayRequest = { method: "wallet" }
export type PayResponse = { order: OrderSummary }

export type OrderSummary = {
  id: string
  display_id: number
  created_at: Instant
  kind: "meals" | "top_up"
  title: string
  meals_count: number
  total_cents: Cents
  wallet_cents: Cents
  card_cents: Cents
  refunded_cents: Cents
}
/** GET /store/canteen/orders */
export type OrdersResponse = { orders: OrderSummary[] } & Page
/** GET /store/canteen/orders/:id */
export type OrderResponse = { order: OrderSummary & { bookings: BookingView[] } }

export type BookingStatus = "held" | "confirmed" | "cancelled" | "served" | "absent"
export type BookingView = {
  id: string
  date: Day
  beneficiary: { id: string; first_name: string; last_name: string }
  canteen_service: Named & { slug: string; commune: Named }
  tariff: { id: string; label: string }
  status: BookingStatus
  price_cents: Cents
  order_id: string | null
  cancel_until: Instant | null
  can_cancel: boolean
  /** What comes back if the meal is cancelled now; null when it cannot be. */
  refund_now_cents: Cents | null
  refund_cents: Cents | null
  refund_to: "wallet" | "card" | null
  /** Why the town hall cancelled the meal; null when the family did, or a closure. */
  cancel_reason: string | null
}
/** GET /store/canteen/bookings */
export type BookingsResponse = { bookings: BookingView[] } & Page
/** POST /store/canteen/bookings/cancel */
export type CancelRequest = { booking_ids: string[]; refund_to: "wallet" | "card" }
export type CancelResponse = {
  cancelled: {
    booking_id: string
    refund_cents: Cents
    refund_to: "wallet" | "card"
    refunds: { to: "wallet" | "card"; cents: Cents; status: "done" | "pending" }[]
  }[]
  refused: { booking_id: string; refusal: RefusalCode }[]
}
