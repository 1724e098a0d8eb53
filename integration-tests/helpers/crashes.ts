import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Sql } from "../../src/types/sql"
import { behindTheBack } from "./differences"

/** Generated methods of the payment module that its interface leaves out. */
type Rows = { createCaptures(row: unknown): Promise<unknown>; createRefunds(row: unknown): Promise<unknown> }

/** What a process that died at a certain point would have left behind, written by hand. */
export class Crash {
  private readonly sql: Sql

  constructor(private readonly container: MedusaContainer) {
    this.sql = behindTheBack(container)
  }

  /** The completion died between the order and its links; `kept` says what of the parallel writes had been done. */
  async beforeLinks(cartId: string, orderId: string, kept: { completed: boolean }): Promise<void> {
    await this.sql("DELETE FROM order_cart WHERE order_id = ?", [orderId])
    await this.sql("DELETE FROM order_payment_collection WHERE order_id = ?", [orderId])
    if (!kept.completed) await this.beforeCompleted(cartId)
  }

  /** The cart of an order was never completed. */
  async beforeCompleted(cartId: string): Promise<void> {
    await this.sql("UPDATE cart SET completed_at = NULL WHERE id = ?", [cartId])
  }

  /** The process died before it noted the order: the attempt, open or paid by wallet, is still the dead process's. */
  async beforeNoting(orderId: string, state: "open" | "paid" = "open"): Promise<void> {
    await this.sql("UPDATE canteen_booking SET status = 'held' WHERE checkout_id = (SELECT id FROM canteen_checkout WHERE order_id = ?)", [orderId])
    await this.sql(
      "UPDATE canteen_checkout SET state = ?, order_id = NULL, settled = false, busy_until = now() - interval '1 second' WHERE order_id = ?",
      [state, orderId]
    )
  }

  /** The same for a top-up. */
  async beforeTopUpNoted(cartId: string, orderId: string): Promise<void> {
    await this.sql("UPDATE canteen_top_up SET state = 'open', order_id = NULL WHERE cart_id = ? AND order_id = ?", [cartId, orderId])
  }

  /** The payment of an order was never made: the process died before the card was asked. */
  async beforeAuthorisation(orderId: string): Promise<void> {
    const payments = "SELECT p.id FROM payment p JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id WHERE o.order_id = ?"
    await this.sql(`DELETE FROM order_transaction WHERE order_id = ?`, [orderId])
    await this.sql(`DELETE FROM capture WHERE payment_id IN (${payments})`, [orderId])
    await this.sql(
      `UPDATE payment_session SET status = 'pending', authorized_at = NULL WHERE id IN (SELECT p.payment_session_id FROM payment p WHERE p.id IN (${payments}))`,
      [orderId]
    )
    await this.sql(`DELETE FROM payment WHERE id IN (${payments})`, [orderId])
  }

  /** The capture's row was committed and the process died, a while ago: the processor may have captured or not. */
  async inCapture(orderId: string): Promise<void> {
    const payments = "SELECT p.id FROM payment p JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id WHERE o.order_id = ?"
    await this.sql("DELETE FROM order_transaction WHERE order_id = ?", [orderId])
    await this.sql(`UPDATE payment SET captured_at = NULL WHERE id IN (${payments})`, [orderId])
    await this.sql(`UPDATE capture SET created_at = now() - interval '5 minutes' WHERE payment_id IN (${payments})`, [orderId])
    await this.sql("UPDATE canteen_checkout SET settled = false WHERE order_id = ?", [orderId])
    await this.sql("UPDATE canteen_top_up SET state = 'ordered' WHERE order_id = ?", [orderId])
  }

  /** The same, with the row written by hand for an order that is authorised. Amount in euros. */
  async captureWritten(orderId: string, euros: number): Promise<void> {
    const [payment] = await this.container.resolve<IPaymentModuleService>(Modules.PAYMENT).listPayments({}, { order: { created_at: "DESC" }, take: 1 })
    await this.container.resolve<Rows>(Modules.PAYMENT).createCaptures({ payment: payment?.id, amount: euros })
    await this.inCapture(orderId)
  }

  /** The order's transactions were never written. */
  async beforeTransactions(orderId: string): Promise<void> {
    await this.sql("DELETE FROM order_transaction WHERE order_id = ?", [orderId])
    await this.sql("UPDATE canteen_checkout SET settled = false WHERE order_id = ?", [orderId])
  }

  /** Whatever became of refunds whose answer was lost, their sending is over. */
  async sendingsAreOver(): Promise<void> {
    await this.sql("UPDATE canteen_refund SET sent_at = now() - interval '5 minutes' WHERE state = 'unknown'")
  }

  /** Medusa's row of a refund, as it is before the processor is asked. */
  async refundWritten(refund: { reference: string; euros: number }): Promise<void> {
    const [payment] = await this.container.resolve<IPaymentModuleService>(Modules.PAYMENT).listPayments({}, { order: { created_at: "DESC" }, take: 1 })
    await this.container.resolve<Rows>(Modules.PAYMENT).createRefunds({ payment: payment?.id, amount: refund.euros, metadata: { canteen_refund: refund.reference } })
  }
}
