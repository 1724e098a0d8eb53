import type { Channel } from "../../../src/modules/booking/cancel"

/** What a family may do, in any order. Carts are fixed: who eats, and on which days. */
export type Operation =
  | { kind: "top_up"; family: number; cents: number }
  | { kind: "hold" | "pay_by_wallet" | "note_order" | "reverse" | "reverse_stale"; cart: number }
  | { kind: "ask_card"; cart: number; wallet_share: number }
  | { kind: "cancel"; cart: number; meals: number; to: Channel }
  | { kind: "wait"; minutes: number }

export type Meal = { child: number; day: number }
export type Cart = { family: number; meals: Meal[] }
type Booking = Meal & { cart: number; status: "held" | "confirmed" | "cancelled" }
type Checkout = {
  state: "open" | "paid" | "ordered" | "reversed"
  attempt: number
  busy: boolean
  total: number
  wallet: number
  card_left: number
  held_until: number | null
  extended: boolean
}
export type State = { balances: number[]; seats: Record<number, number>; bookings: string[]; checkouts: string[] }

export const PRICE_CENTS = 380
export const SEATS = 2
export const HOLD_MINUTES = 30
const FAMILIES = 2

/**
 * Wallets, seats and checkouts as they ought to be, in a few plain lists: what the modules are compared with. Each method answers what the
 * application ought to answer, `ok` or the code of a refusal, and changes nothing when it refuses.
 */
export class Model {
  private balances = Array.from({ length: FAMILIES }, () => 0)
  private bookings: Booking[] = []
  private readonly checkouts = new Map<number, Checkout>()
  /** Minutes since the start. */
  now = 0

  constructor(readonly carts: Cart[]) {}

  run(operation: Operation): string {
    switch (operation.kind) {
      case "top_up":
        this.credit(operation.family, operation.cents)
        return "ok"
      case "hold":
        return this.hold(operation.cart)
      case "pay_by_wallet":
        return this.begin(operation.cart, "wallet", this.totalOf(operation.cart))
      case "ask_card":
        return this.begin(operation.cart, "card", this.walletPart(operation))
      case "note_order":
        return this.noteOrder(operation.cart)
      case "reverse":
        return this.reverse(operation.cart)
      case "reverse_stale":
        return "ok"
      case "cancel":
        return this.cancel(operation.cart, operation.meals, operation.to)
      case "wait":
        return this.wait(operation.minutes)
    }
  }

  attemptOf(cart: number): number {
    return this.checkouts.get(cart)?.attempt ?? 0
  }

  totalOf(cart: number): number {
    return (this.carts[cart]?.meals.length ?? 0) * PRICE_CENTS
  }

  /** What a share of the total takes from the wallet, the card's part being at least one meal. */
  walletPart({ cart, wallet_share }: { cart: number; wallet_share: number }): number {
    return Math.floor((this.totalOf(cart) - PRICE_CENTS) * wallet_share)
  }

  /** Ends everything that is under way: paid carts get their order, attempts are taken back, holds end. */
  finish(): Operation[] {
    const carts = [...this.checkouts.entries()]
    const orders = carts.flatMap(([cart, { state }]) => (state === "paid" ? [{ kind: "note_order" as const, cart }] : []))
    const reversals = carts.flatMap(([cart, { busy }]) => (busy ? [{ kind: "reverse" as const, cart }] : []))
    return [...orders, ...reversals, { kind: "wait", minutes: 10 * HOLD_MINUTES }]
  }

  get state(): State {
    const active = this.bookings.filter((booking) => booking.status !== "cancelled")
    const seats: Record<number, number> = {}
    for (const { day } of active) seats[day] = (seats[day] ?? 0) + 1
    const bookings = this.bookings.map(({ cart, child, day, status }) => `cart ${cart} child ${child} day ${day} ${status}`).sort()
    const checkouts = [...this.checkouts].map(([cart, { state, attempt, total, wallet }]) => `cart ${cart} ${state} ${attempt} ${total} ${wallet}`).sort()
    return { balances: this.balances, seats, bookings, checkouts }
  }

  private credit(family: number, cents: number): void {
    this.balances = this.balances.map((balance, index) => (index === family ? balance + cents : balance))
  }

  private hold(cart: number): string {
    const checkout = this.checkouts.get(cart)
    if (checkout && isPaid(checkout)) return "cart.completed"
    const refused = this.claim(cart)
    if (refused) return refused
    const total = this.totalOf(cart)
    const isLive = checkout !== undefined && checkout.held_until !== null && checkout.held_until > this.now
    const extended = isLive
    const held_until = isLive && checkout.extended ? checkout.held_until : this.now + HOLD_MINUTES
    this.checkouts.set(cart, { state: "open", attempt: checkout?.attempt ?? 0, busy: false, total, wallet: 0, card_left: 0, held_until, extended })
    return "ok"
  }

  private begin(cart: number, method: "wallet" | "card", wallet: number): string {
    const checkout = this.checkouts.get(cart)
    if (checkout && isPaid(checkout)) return "ok"
    const family = this.carts[cart]?.family ?? 0
    const before = this.bookings
    const refused = this.claim(cart)
    if (refused) return refused
    if ((this.balances[family] ?? 0) < wallet) {
      this.bookings = before
      return "wallet.insufficient_balance"
    }
    this.credit(family, -wallet)
    const total = this.totalOf(cart)
    const state = method === "wallet" ? "paid" : "open"
    const { attempt = 0, held_until = null, extended = false } = checkout ?? {}
    this.checkouts.set(cart, { state, attempt: attempt + 1, busy: method === "card", total, wallet, card_left: total - wallet, held_until, extended })
    if (method === "wallet") this.confirm(cart)
    return "ok"
  }

  /** What is kept, what gives way, and whether the rest finds a seat. Nothing is changed when a meal is refused. */
  private claim(cart: number): string | null {
    const { family = 0, meals = [] } = this.carts[cart] ?? {}
    if (this.checkouts.get(cart)?.busy) return "busy"
    const isWanted = (booking: Booking): boolean => meals.some((meal) => isSame(meal, booking))
    const isKept = (booking: Booking): boolean => booking.cart === cart && booking.status === "held" && !this.isExpired(booking) && isWanted(booking)
    const touched = (booking: Booking): boolean => meals.some(({ day }) => day === booking.day)
    const givesWay = (booking: Booking): boolean => {
      const isMine = booking.cart === cart
      if (booking.status !== "held" || this.checkouts.get(booking.cart)?.busy) return false
      return isMine || (touched(booking) && (this.isExpired(booking) || this.carts[booking.cart]?.family === family))
    }
    const left = this.bookings.filter((booking) => isKept(booking) || !givesWay(booking))
    const fresh = meals.filter((meal) => !left.some((booking) => booking.cart === cart && booking.status === "held" && isSame(meal, booking)))
    const refusals: ("rival" | "full")[] = []
    const taken = [...left]
    for (const meal of fresh) {
      const active = taken.filter((booking) => booking.status !== "cancelled" && booking.day === meal.day)
      if (left.some((booking) => booking.status !== "cancelled" && isSame(meal, booking))) refusals.push("rival")
      else if (active.length >= SEATS) refusals.push("full")
      else taken.push({ ...meal, cart, status: "held" })
    }
    if (refusals.includes("rival")) return "meals.refused"
    if (refusals.length > 0) return "meals.full"
    this.bookings = taken
    return null
  }

  private isExpired({ cart }: Booking): boolean {
    const held_until = this.checkouts.get(cart)?.held_until ?? null
    return held_until === null || held_until <= this.now
  }

  private confirm(cart: number): void {
    this.bookings = this.bookings.map((booking) => (booking.cart === cart && booking.status === "held" ? { ...booking, status: "confirmed" } : booking))
  }

  /** Only an attempt notes an order: the others are not asked. */
  private noteOrder(cart: number): string {
    const checkout = this.checkouts.get(cart)
    if (!checkout || (!checkout.busy && !isPaid(checkout))) return "not asked"
    const held = this.bookings.filter((booking) => booking.cart === cart && booking.status === "held").length * PRICE_CENTS
    if (checkout.state === "open" && held !== checkout.total) return "checkout.lost"
    if (checkout.state !== "ordered") {
      this.confirm(cart)
      this.checkouts.set(cart, { ...checkout, state: "ordered", busy: false, held_until: null })
    }
    return "ok"
  }

  private reverse(cart: number): string {
    const checkout = this.checkouts.get(cart)
    if (!checkout) return "not asked"
    if (!checkout.busy) return "ok"
    const state = checkout.held_until !== null && checkout.held_until > this.now ? "open" : "reversed"
    this.credit(this.carts[cart]?.family ?? 0, checkout.wallet)
    this.checkouts.set(cart, { ...checkout, state, busy: false })
    if (state === "reversed") this.release(cart)
    return "ok"
  }

  private release(cart: number): void {
    this.bookings = this.bookings.filter((booking) => booking.cart !== cart || booking.status !== "held")
  }

  private cancel(cart: number, meals: number, to: Channel): string {
    const checkout = this.checkouts.get(cart)
    if (checkout?.state !== "ordered") return "not asked"
    const first = new Set((this.carts[cart]?.meals ?? []).slice(0, meals).map(({ child, day }) => `${child} ${day}`))
    const concerned = this.bookings.filter((booking) => booking.cart === cart && first.has(`${booking.child} ${booking.day}`) && booking.status === "confirmed")
    let left = checkout.card_left
    concerned.forEach(() => {
      const card = to === "card" ? Math.min(PRICE_CENTS, left) : 0
      left -= card
      this.credit(this.carts[cart]?.family ?? 0, PRICE_CENTS - card)
    })
    this.checkouts.set(cart, { ...checkout, card_left: left })
    this.bookings = this.bookings.map((booking) => (concerned.includes(booking) ? { ...booking, status: "cancelled" } : booking))
    return "ok"
  }

  private wait(minutes: number): string {
    this.now += minutes
    for (const [cart, checkout] of this.checkouts) {
      const hasEnded = checkout.state === "open" && !checkout.busy && checkout.held_until !== null && checkout.held_until <= this.now
      if (!hasEnded) continue
      this.release(cart)
      this.checkouts.set(cart, { ...checkout, state: "reversed", held_until: null })
    }
    return "ok"
  }
}

function isPaid({ state }: Checkout): boolean {
  return state === "paid" || state === "ordered"
}

function isSame(one: Meal, other: Meal): boolean {
  return one.child === other.child && one.day === other.day
}
