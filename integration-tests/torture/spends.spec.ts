import { BOOKING_MODULE } from "../../src/modules/booking"
import type { Claim } from "../../src/modules/booking/claim"
import type BookingModuleService from "../../src/modules/booking/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import { beginCheckout } from "../../src/workflows/checkout"
import { cancelAndRefund, codesOf, countCodes } from "./helpers/families"
import { type Modules, openModules } from "./helpers/modules"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"

jest.setTimeout(900_000)

const WALLETS = size(2, 50)
const SPENDS = 200
/** Enough for a hundred meals; what refunds and top-ups bring leaves a good part of the spends unpaid. */
const OPENING_CENTS = 38_000
/** How many wallets are spent from at once, each by all of its spends. */
const AT_ONCE = 2
const CONNECTIONS = 60
const MEAL_CENTS = 380
const AT = new Date("2026-11-23T07:00:00Z")
/** When every hold has ended. */
const LATER = new Date("2026-11-23T08:00:00Z")
const PAYEE = "payee_torture"
/** Spends of each wallet that want a seat of the days that all wallets share, and how many there are. */
const SHARED = 40
const SEATS = size(5, 120)

const DAYS = 20
const dayOf = (turn: number): string => new Date(Date.UTC(2027, 0, 4 + (turn % DAYS))).toISOString().slice(0, 10)

/** What a spend may be refused for: an empty wallet, a full day, a lock that was not had in ten seconds. */
const FAIR = new Set(["wallet.insufficient_balance", "meals.full", "busy"])

describe("two hundred parents' clicks at once on one wallet, mixed with refunds and top-ups", () => {
  let modules: Modules
  let bookings: BookingModuleService
  let wallets: StoreCreditModuleService

  beforeAll(async () => {
    modules = await openModules("spends", CONNECTIONS)
    bookings = modules.container.resolve<BookingModuleService>(BOOKING_MODULE)
    wallets = modules.container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    const days = [0, 1].map((turn) => ({ meal_day_service_id: "csvc_shared", date: dayOf(turn), capacity: null }))
    await bookings.changeMealDays(days, { capacity: SEATS })
  })

  afterAll(async () => modules.close())

  /** The cart of one spend: the first ones of each wallet want the few seats of two days, all at once. */
  const claimOf = (wallet: number, turn: number): Claim => {
    const isShared = turn < SHARED
    const meal = {
      beneficiary_id: `bene_${wallet}_${isShared ? turn : Math.floor(turn / DAYS)}`,
      canteen_service_id: `csvc_${wallet}`,
      meal_day_service_id: isShared ? "csvc_shared" : `csvc_${wallet}`,
      commune_id: "comm_torture",
      tariff_id: "tarif_child",
      date: dayOf(isShared ? turn % 2 : turn),
      price_cents: MEAL_CENTS,
      capacity: null,
      decided_under: {},
    }
    const cart_id = `cart_${wallet}_${turn}`
    return { cart_id, customer_id: `cus_${wallet}`, payee_id: PAYEE, total_cents: MEAL_CENTS, wallet_cents: MEAL_CENTS, meals: [meal], at: AT, refusalOf: () => null }
  }

  /** Pays a cart twice at once, as a double click does, every other one after a hold; then its order is noted, and every third one cancelled. */
  const spend = async (wallet: number, turn: number): Promise<void> => {
    const claim = claimOf(wallet, turn)
    if (turn % 2 === 0) await bookings.hold(claim, { minutes: 30, canExtend: true })
    const [first, second] = await Promise.allSettled([1, 2].map(() => beginCheckout(modules.container, claim, "wallet")))
    const [attempt] = [first, second].flatMap((one) => (one?.status === "fulfilled" ? [one.value] : []))
    if (!attempt) throw first?.status === "rejected" ? first.reason : new Error("no attempt")
    await bookings.noteOrder(attempt.checkout.id, `order_${claim.cart_id}`)
    if (turn % 3 === 0) await cancelAndRefund(modules.container, { customer_id: claim.customer_id, checkout_id: attempt.checkout.id, at: AT })
  }

  const open = async (wallet: number): Promise<void> => {
    const owner = { customer_id: `cus_${wallet}`, payee_id: PAYEE }
    await wallets.post({ ...owner, amount_cents: OPENING_CENTS, kind: "opening", label: "Solde de départ", idempotency_key: `opening:${wallet}`, at: AT })
  }

  const releaseHolds = async (): Promise<void> => {
    let released: string | undefined
    do released = await bookings.releaseEndedHold(LATER)
    while (released)
  }

  /** A top-up of fifty euros that is told three times. */
  const topUp = async (wallet: number, turn: number): Promise<void> => {
    const [account] = await wallets.openAccounts(`cus_${wallet}`, [PAYEE])
    const cart_id = `cart_top_up_${wallet}_${turn}`
    const row = await wallets.startTopUp({ cart_id, account_id: account?.id ?? "", amount_cents: 5_000, idempotency_key: null, at: AT })
    await wallets.noteTopUpOrder(row.id, `order_${cart_id}`)
    await Promise.all([1, 2, 3].map(() => wallets.creditTopUp(row.id, "Recharge par carte", AT)))
  }

  it("spends no cent twice and none that is not there", async () => {
    const codes: unknown[] = []
    for (let first = 0; first < WALLETS; first += AT_ONCE) {
      const own = Array.from({ length: Math.min(AT_ONCE, WALLETS - first) }, (_, index) => first + index)
      for (const wallet of own) await open(wallet)
      const work = own.flatMap((wallet) =>
        Array.from({ length: SPENDS }, (_, turn) => (turn % 40 === 0 ? [topUp(wallet, turn), spend(wallet, turn)] : [spend(wallet, turn)])).flat()
      )
      codes.push(...(await codesOf(work)))
    }
    const refused = countCodes(codes)
    const wrong = Object.entries(refused).flatMap(([code, times]) => (FAIR.has(code) ? [] : [`no spend fails with ${code}: ${times} did`]))
    wrong.push(...(await releaseHolds().then(() => [], (error: unknown) => [`every hold ends: ${String(error).slice(-120)}`])))
    await mustHold("spends", { database: modules.database, at: LATER }, { counted: { spends: WALLETS * SPENDS, ...refused }, wrong })
  })
})
