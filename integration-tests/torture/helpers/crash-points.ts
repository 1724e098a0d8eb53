import { byCard, byWallet, cancelToCard, cancelToWallet, type Flow, topUp } from "./flows"
import type { Moment } from "./sudden-death"

/** `short`: among the few that are part of every test run. `abandoned`: the family never asks again. */
export type CrashPoint = { name: string; flow: Flow; short?: true; abandoned?: true } & ({ at: Moment } | { outage: "error_after_charge" | "error_after_refund" })

const NOTED = /UPDATE canteen_checkout SET state = 'ordered'/

/** Where Medusa's completion, capture and refund can be cut in two, and our own checkout and cancelling. */
export const CRASH_POINTS: CrashPoint[] = [
  { name: "wallet: debited, without order", flow: byWallet, at: { before: /insert into "order" \(/ }, short: true },
  { name: "wallet: order without its link", flow: byWallet, at: { before: /insert into "order_cart"/ } },
  { name: "wallet: order linked, cart not completed", flow: byWallet, at: { before: /update "cart" .*"completed_at"/ } },
  { name: "wallet: order linked, meals not noted", flow: byWallet, at: { before: NOTED } },
  { name: "wallet: before the money's transaction ends", flow: byWallet, at: { before: /INSERT INTO canteen_wallet_entry/ } },
  { name: "card: wallet's part debited, without order", flow: byCard, at: { before: /insert into "order" \(/ } },
  { name: "card: wallet's part debited, without order, abandoned", flow: byCard, at: { before: /insert into "order" \(/ }, abandoned: true },
  { name: "card: order without its link", flow: byCard, at: { before: /insert into "order_cart"/ }, short: true },
  { name: "card: order linked, cart not completed", flow: byCard, at: { before: /update "cart" .*"completed_at"/ } },
  { name: "card: order linked, card not authorised", flow: byCard, at: { before: /insert into "payment" \(/ } },
  { name: "card: authorised, meals not noted", flow: byCard, at: { before: NOTED }, short: true },
  { name: "card: noted, not captured", flow: byCard, at: { before: /insert into "capture"/ } },
  { name: "card: capture row, processor not asked", flow: byCard, at: { committed: /insert into "capture"/ }, short: true },
  { name: "card: captured there, captured_at missing here", flow: byCard, at: { before: /update "payment" .*"captured_at"/ } },
  { name: "card: captured, without order transaction", flow: byCard, at: { before: /insert into "order_transaction"/ } },
  { name: "card: capture executed, answered 500", flow: byCard, outage: "error_after_charge", short: true },
  { name: "top-up: order without its link, abandoned", flow: topUp, at: { before: /insert into "order_cart"/ }, abandoned: true },
  { name: "top-up: authorised, not captured", flow: topUp, at: { before: /insert into "capture"/ } },
  { name: "top-up: captured, not credited", flow: topUp, at: { before: /INSERT INTO canteen_wallet_entry/ }, short: true },
  { name: "top-up: capture executed, answered 500", flow: topUp, outage: "error_after_charge" },
  { name: "cancel to wallet: before its transaction ends", flow: cancelToWallet, at: { before: /INSERT INTO canteen_wallet_entry/ } },
  { name: "cancel to wallet: the order does not follow", flow: cancelToWallet, at: { before: /insert into "order_change" \(/ }, short: true },
  { name: "cancel to wallet: order edit begun, not confirmed", flow: cancelToWallet, at: { committed: /insert into "order_change" \(/ } },
  { name: "cancel to wallet: lines set, credit line missing", flow: cancelToWallet, at: { before: /insert into "order_change" \(/, nth: 2 } },
  { name: "cancel to wallet: credit line begun, not confirmed", flow: cancelToWallet, at: { committed: /insert into "order_change" \(/, nth: 2 } },
  { name: "cancel to wallet: all done, not noted", flow: cancelToWallet, at: { before: /update "canteen_booking" .*"order_follows"/ } },
  { name: "cancel to card: refund row, processor not asked", flow: cancelToCard, at: { committed: /insert into "refund" \(/ } },
  { name: "cancel to card: refunded there, order transaction missing", flow: cancelToCard, at: { before: /insert into "order_transaction"/ } },
  { name: "cancel to card: refunded, not noted", flow: cancelToCard, at: { before: /update "canteen_refund" .*/ } },
  { name: "cancel to card: refund executed, answered 500", flow: cancelToCard, outage: "error_after_refund", short: true },
]
