import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { busy, notFound } from "../../types/canteen-error"
import type { WeeklyPattern as WirePattern } from "../../types/http"
import { DEADLOCK, LOCK_NOT_AVAILABLE, UNIQUE_VIOLATION, type EntityManager, type Sql, readSqlOf, sqlOf, sqlStateOf } from "../../types/sql"
import { type Cancelled, type Cancelling, cancelBookings } from "./cancel"
import { MealsRefused } from "./errors"
import { type Attempt, type Hold, beginAttempt, forgetOrder, holdMeals, letGo, noteOrder, releaseEndedHold, reverseAttempt, takeOver } from "./checkout"
import type { CheckoutRow, Claim } from "./claim"
import { CheckoutReads } from "./checkout-reads"
import { ClosedDays } from "./closed-days"
import { type ChangedMealDay, type MealDayChange, changeMealDays, seatsTakenOn } from "./meal-days"
import { Booking } from "./models/booking"
import { Checkout } from "./models/checkout"
import { MealDay } from "./models/meal-day"
import { Refund } from "./models/refund"
import { SeatRefusal } from "./models/seat-refusal"
import { WaitingEntry } from "./models/waiting-entry"
import { WeeklyPattern } from "./models/weekly-pattern"
import { type SeatLack, noteSeatRefusals } from "./seat-refusals"
import { WaitingLists } from "./waiting-lists"
import { type Gesture, type MadeGesture, makeGesture } from "./gestures"
import { type Sending, endSending, takeSending } from "../../types/sending"
import { UnfinishedCheckouts } from "./unfinished"
import { type FamilyDays, type FamilySeatCount, type SeatCount, countSeats, countSeatsForFamily } from "./waiting-reads"
import { type PatternInput, byCustomer, customersWithPatterns, forgetPattern, forgetPatternsOf, savePattern } from "./weekly-patterns"

export type BookingRow = InferTypeOf<typeof Booking>
export type CheckoutRecord = InferTypeOf<typeof Checkout>
export type RefundRow = InferTypeOf<typeof Refund>
export type SeatRefusalRow = InferTypeOf<typeof SeatRefusal>
type MealDays = Parameters<typeof changeMealDays>[1]

/** PostgreSQL's answers to a lost race: lock not had in time, deadlock, the unique index over active bookings. */
const LOST_RACE = new Set<string | undefined>([LOCK_NOT_AVAILABLE, DEADLOCK, UNIQUE_VIOLATION])

type Dependencies = { baseRepository: DAL.RepositoryService }

/** Seats, bookings, checkouts and refunds. Whatever takes or frees a seat runs in `atomically`, under its locks. */
class BookingModuleService extends MedusaService({
  CanteenMealDay: MealDay,
  CanteenBooking: Booking,
  CanteenCheckout: Checkout,
  CanteenRefund: Refund,
  CanteenWeeklyPattern: WeeklyPattern,
  CanteenSeatRefusal: SeatRefusal,
  CanteenWaitingEntry: WaitingEntry,
}) {
  protected readonly baseRepository_: DAL.RepositoryService
  /** The waiting lists of full days. */
  readonly lines: WaitingLists
  /** What closures do to booked meals. */
  readonly closedDays: ClosedDays
  /** What a crash may have left half done. */
  readonly unfinished: UnfinishedCheckouts
  /** What lists show of checkouts. */
  readonly checkouts: CheckoutReads
  /** How a refund is taken to be sent to a card, by one process at a time. */
  readonly sendings = {
    take: async (refund: Sending): Promise<string | undefined> => this.inTransaction((sql) => takeSending(sql, "canteen_refund", refund)),
    end: async (sending: { id: string; sent_at: string }): Promise<void> => this.inTransaction((sql) => endSending(sql, "canteen_refund", sending)),
  }

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
    this.lines = new WaitingLists((task) => this.atomically(task), () => this.reading())
    this.closedDays = new ClosedDays((task) => this.atomically(task))
    this.checkouts = new CheckoutReads(() => this.reading())
    this.unfinished = new UnfinishedCheckouts(() => this.reading())
  }

  /**
   * One transaction, which the checkout and the cancelling share with the wallet: its `sql` is handed to the narrow methods of both modules.
   * Meals that it refuses for lack of seats are entered in the register after it was rolled back.
   * @throws CanteenError `busy` when a lock is not had in 10 s or the race for a seat is lost
   */
  async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      return await this.inTransaction(task)
    } catch (error) {
      if (error instanceof MealsRefused) await this.noteSeatRefusals(error.lacking)
      throw error
    }
  }

  /** For single statements that need neither a lock nor one moment in common. */
  private reading(): Sql {
    return readSqlOf(this.baseRepository_.getFreshManager<Parameters<typeof readSqlOf>[0]>())
  }

  private async inTransaction<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>(async (manager) => {
      const sql = sqlOf(manager)
      try {
        await sql("SET LOCAL lock_timeout = '10s'")
        return await task(sql)
      } catch (error) {
        throw LOST_RACE.has(sqlStateOf(error)) ? busy("What you want to book") : error
      }
    })) as T
  }

  /** Starts or extends the hold of a cart's meals, in a transaction of its own or in the one of `sql`. */
  async hold(claim: Claim, lasts: { minutes: number; canExtend: boolean }, sql?: Sql): Promise<Hold> {
    return sql ? holdMeals(sql, claim, lasts) : this.atomically((own) => holdMeals(own, claim, lasts))
  }

  /** Begins one attempt to pay a cart, in the transaction of `sql`. */
  async begin(sql: Sql, claim: Claim, method: "wallet" | "card"): Promise<Attempt> {
    return beginAttempt(sql, claim, method)
  }

  /** Takes back a failed attempt, in the transaction of `sql`; nothing when another attempt holds the row. */
  async reverse(sql: Sql, attempted: { id: string; attempt: number }, at: Date): Promise<CheckoutRow | undefined> {
    return reverseAttempt(sql, attempted, at)
  }

  /** Holds a paid checkout that nobody holds, to make its order; false while another attempt does. */
  async takeOver(checkoutId: string): Promise<boolean> {
    return this.atomically((sql) => takeOver(sql, checkoutId))
  }

  /** Lets go of a paid checkout whose order could not be made. */
  async letGo(checkoutId: string): Promise<void> {
    await this.atomically((sql) => letGo(sql, checkoutId))
  }

  /** Notes the order of a checkout and confirms its bookings; can be repeated. */
  async noteOrder(checkoutId: string, orderId: string): Promise<void> {
    await this.atomically((sql) => noteOrder(sql, checkoutId, orderId))
  }

  /** Undoes `noteOrder` for an order that was taken back in the same completion. */
  async forgetOrder(checkoutId: string, orderId: string): Promise<void> {
    await this.atomically((sql) => forgetOrder(sql, checkoutId, orderId))
  }

  /** Frees one hold that ended; answers its cart, or nothing when none has. */
  async releaseEndedHold(at: Date): Promise<string | undefined> {
    return this.atomically((sql) => releaseEndedHold(sql, at))
  }

  /** Cancels bookings of one customer, in the transaction of `sql`. */
  async cancel(sql: Sql, cancelling: Cancelling): Promise<Cancelled> {
    return cancelBookings(sql, cancelling)
  }

  /** Writes what staff gives back of an order without cancelling, in the transaction of `sql`. */
  async makeGesture(sql: Sql, gesture: Gesture): Promise<MadeGesture> {
    return makeGesture(sql, gesture)
  }

  /** Sets the capacity or the menu of meal days, all or none. */
  async changeMealDays(days: MealDays, change: MealDayChange): Promise<ChangedMealDay[]> {
    return this.atomically((sql) => changeMealDays(sql, days, change))
  }

  /** How many seats are taken on a meal day, under its lock, in the transaction of `sql`. */
  async seatsTakenOn(sql: Sql, day: MealDays[number]): Promise<number> {
    return seatsTakenOn(sql, day)
  }

  /** Active bookings (held ones whose hold lives included) of these beneficiaries between two days. */
  async activeBookings(beneficiaryIds: string[], from: string, to: string): Promise<BookingRow[]> {
    return this.listCanteenBookings({
      beneficiary_id: beneficiaryIds,
      day: { $gte: from, $lte: to },
      status: ["held", "confirmed", "served", "absent"],
    })
  }

  /** Seats of services' meal days between two days, with their waiting lists; days without booking are missing. */
  async countSeats(canteenServiceIds: string[], from: string, to: string): Promise<SeatCount[]> {
    return countSeats(this.reading(), canteenServiceIds, { from, to })
  }

  /** The same of one service, as a family sees it: with its own places in the lines. */
  async countSeatsForFamily(days: FamilyDays): Promise<FamilySeatCount[]> {
    return countSeatsForFamily(this.reading(), days)
  }

  /** Enters refusals for lack of seats in the register, in a transaction of its own. */
  async noteSeatRefusals(lacks: readonly SeatLack[]): Promise<void> {
    if (lacks.length > 0) await this.inTransaction((sql) => noteSeatRefusals(sql, lacks))
  }

  /** The meals that a customer booked on the meal days of a service between two days, cancelled and held ones left out; in order. */
  async bookedMeals(customerId: string, mealDayServiceId: string, period: { from: string; to: string }): Promise<{ beneficiary_id: string; day: string }[]> {
    return this.listCanteenBookings(
      { customer_id: customerId, meal_day_service_id: mealDayServiceId, day: { $gte: period.from, $lte: period.to }, status: ["confirmed", "served", "absent"] },
      { select: ["beneficiary_id", "day"], order: { day: "ASC" } }
    )
  }

  /** How the weeks of each of these customers' beneficiaries go, in one canteen service or in all; the oldest first. */
  async patternsOf(customerIds: string[], canteenServiceId?: string): Promise<(customerId: string) => WirePattern[]> {
    const filter = { customer_id: customerIds, ...(canteenServiceId ? { canteen_service_id: canteenServiceId } : {}) }
    return byCustomer(await this.listCanteenWeeklyPatterns(filter, { order: { created_at: "ASC", id: "ASC" } }))
  }

  /** A page of the customers who saved weekly patterns, in the order of their ids, after the one of the page before. */
  async customersWithPatterns(page: { after: string; limit: number }): Promise<string[]> {
    return customersWithPatterns(this.reading(), page)
  }

  /** Keeps a weekly pattern, over the one of the same weeks; answers its id. */
  async savePattern(pattern: PatternInput): Promise<string> {
    return this.atomically((sql) => savePattern(sql, pattern))
  }

  /** Forgets a customer's own pattern. @throws CanteenError `pattern.not_found` */
  async removePattern(customerId: string, id: string): Promise<void> {
    if (!(await this.atomically((sql) => forgetPattern(sql, customerId, id)))) throw notFound("pattern", id)
  }

  /** Forgets the patterns of a beneficiary who leaves the family, or of all of a customer's. */
  async forgetPatternsOf(customerId: string, beneficiaryId: string | null): Promise<void> {
    await this.atomically((sql) => forgetPatternsOf(sql, customerId, beneficiaryId))
  }

  /** How many meals of a customer, or only those for these beneficiaries, are booked or held from `today` on. */
  async countComing(whose: { customer_id: string; beneficiary_id?: string[] }, today: string): Promise<number> {
    const [, count] = await this.listAndCountCanteenBookings({ ...whose, day: { $gte: today }, status: ["held", "confirmed"] }, { take: 1 })
    return count
  }

  /** The checkout of a cart, or nothing. */
  async checkoutOfCart(cartId: string): Promise<CheckoutRecord | undefined> {
    const [checkout] = await this.listCanteenCheckouts({ cart_id: cartId })
    return checkout
  }

  /** Notes that an order's card is captured, or that there is nothing to capture. */
  async settle(orderId: string, { captured }: { captured: boolean }): Promise<void> {
    await this.atomically((sql) =>
      sql("UPDATE canteen_checkout SET settled = true, updated_at = now() WHERE order_id = ? AND NOT settled AND (? OR wallet_cents = total_cents)", [orderId, captured])
    )
  }

  /** The checkouts of these orders. */
  async checkoutsOfOrders(orderIds: string[]): Promise<CheckoutRecord[]> {
    return this.listCanteenCheckouts({ order_id: orderIds })
  }
}

export default BookingModuleService
