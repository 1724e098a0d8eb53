import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKING_MODULE } from "../modules/booking"
import { type Gesture, type PaidCheckout, type RefundedMeal, gestures, paidCheckouts, refundedMeals } from "../modules/booking/receipt-facts"
import type BookingModuleService from "../modules/booking/service"
import { RECEIPT_MODULE } from "../modules/receipt"
import type { ReceiptDraft } from "../modules/receipt/issue"
import type ReceiptModuleService from "../modules/receipt/service"
import { type CreditedTopUp, type WalletMovement, creditedTopUps, walletMovements } from "../modules/store-credit/receipt-facts"

/** Everything that changed since a moment of the database's time, or what these checkouts and top-ups hold. */
export type FactsSought = { since: Date } | { checkout_ids?: string[]; top_up_ids?: string[] }

/** Money that moved and has no receipt yet. An order's meals are read by its `checkout_id`; a refund brings its own. */
export type ReceiptFact = Pick<ReceiptDraft, "sources" | "kind" | "payee_id" | "customer_id" | "order_id" | "wallet_cents" | "card_cents"> & {
  at: Date
  label: string | null
  checkout_id: string | null
  /** The commune of money that is about no meal and not of the payee as a whole. */
  commune_id: string | null
  refunded: RefundedMeal[]
}

/** What is still to be receipted, the oldest first. Facts are read in one transaction, then compared with the receipts. */
export async function readDueReceipts(container: MedusaContainer, sought: FactsSought): Promise<ReceiptFact[]> {
  const facts = await container.resolve<BookingModuleService>(BOOKING_MODULE).atomically(async (sql) => {
    const checkouts = "since" in sought ? sought : { checkout_ids: sought.checkout_ids ?? [] }
    const topUps = "since" in sought ? sought : { top_up_ids: sought.top_up_ids ?? [] }
    return {
      paid: await paidCheckouts(sql, checkouts),
      refunded: await refundedMeals(sql, checkouts),
      given: await gestures(sql, checkouts),
      credited: await creditedTopUps(sql, topUps),
      moved: "since" in sought ? await walletMovements(sql, sought.since) : [],
    }
  })
  const keys = [...facts.paid.map(paidKey), ...facts.refunded.map(refundKey), ...facts.given.map(refundKey), ...facts.credited.map(topUpKey), ...facts.moved.map(entryKey)]
  const due = await container.resolve<ReceiptModuleService>(RECEIPT_MODULE).unreceipted(keys)
  return [
    ...facts.paid.filter((one) => due.has(paidKey(one))).map(ofCheckout),
    ...cancellations(facts.refunded.filter((one) => due.has(refundKey(one)))).map(ofRefunds),
    ...facts.given.filter((one) => due.has(refundKey(one))).map(ofGesture),
    ...facts.credited.filter((one) => due.has(topUpKey(one))).map(ofTopUp),
    ...facts.moved.filter((one) => due.has(entryKey(one))).map(ofMovement),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

const paidKey = ({ id }: PaidCheckout): string => `checkout:${id}`
const refundKey = ({ refund_id }: Pick<RefundedMeal, "refund_id">): string => `refund:${refund_id}`
const topUpKey = ({ id }: CreditedTopUp): string => `top-up:${id}`
const entryKey = ({ id }: WalletMovement): string => `entry:${id}`

function ofCheckout(paid: PaidCheckout): ReceiptFact {
  const { id, customer_id, payee_id, order_id, total_cents, wallet_cents, arrived_at } = paid
  const amounts = { wallet_cents, card_cents: total_cents - wallet_cents }
  return { sources: [paidKey(paid)], kind: "order", customer_id, payee_id, order_id, ...amounts, at: arrived_at, label: null, checkout_id: id, commune_id: null, refunded: [] }
}

/** Meals of one checkout that were cancelled together, by where their money went. */
function cancellations(meals: RefundedMeal[]): [RefundedMeal, ...RefundedMeal[]][] {
  const together = new Map<string, [RefundedMeal, ...RefundedMeal[]]>()
  for (const meal of meals) {
    const key = `${meal.checkout_id} ${meal.channel} ${meal.cancelled_at.getTime()}`
    const known = together.get(key)
    if (known) known.push(meal)
    else together.set(key, [meal])
  }
  return [...together.values()]
}

function ofRefunds(refunded: [RefundedMeal, ...RefundedMeal[]]): ReceiptFact {
  const [{ channel, customer_id, payee_id, order_id, cancelled_at }] = refunded
  const cents = refunded.reduce((sum, meal) => sum + meal.cents, 0)
  const sources = refunded.map(refundKey)
  const rest = { at: cancelled_at, label: null, checkout_id: null, commune_id: null, refunded }
  return { sources, kind: "refund", customer_id, payee_id, order_id, ...amountsTo(channel, cents), ...rest }
}

function amountsTo(channel: RefundedMeal["channel"], cents: number): Pick<ReceiptFact, "wallet_cents" | "card_cents"> {
  return channel === "wallet" ? { wallet_cents: cents, card_cents: 0 } : { wallet_cents: 0, card_cents: cents }
}

function ofGesture(gesture: Gesture): ReceiptFact {
  const { customer_id, payee_id, order_id, commune_id, reason, at } = gesture
  const rest = { at, label: reason, checkout_id: null, commune_id, refunded: [] }
  return { sources: [refundKey(gesture)], kind: "refund", customer_id, payee_id, order_id, ...amountsTo(gesture.channel, gesture.cents), ...rest }
}

function ofTopUp(topUp: CreditedTopUp): ReceiptFact {
  const { customer_id, payee_id, order_id, amount_cents, at } = topUp
  const amounts = { wallet_cents: 0, card_cents: amount_cents }
  return { sources: [topUpKey(topUp)], kind: "top_up", customer_id, payee_id, order_id, ...amounts, at, label: null, checkout_id: null, commune_id: null, refunded: [] }
}

/** What is paid out leaves the wallet, and its receipt says what the family got; an adjustment keeps its sign. */
function ofMovement(entry: WalletMovement): ReceiptFact {
  const { kind, customer_id, payee_id, label, at } = entry
  const amounts = { wallet_cents: kind === "payout" ? -entry.amount_cents : entry.amount_cents, card_cents: 0 }
  return { sources: [entryKey(entry)], kind, customer_id, payee_id, order_id: null, ...amounts, at, label, checkout_id: null, commune_id: null, refunded: [] }
}
