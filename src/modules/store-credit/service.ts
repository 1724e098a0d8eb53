import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Day } from "../../types/http"
import { type Sending, endSending, takeSending } from "../../types/sending"
import { type EntityManager, type Sql, sqlOf } from "../../types/sql"
import { type Adjusted, type Adjusting, type UntoldAdjustment, adjust, untoldAdjustments } from "./adjust"
import { Account } from "./models/account"
import { Adjustment } from "./models/adjustment"
import { Entry } from "./models/entry"
import { Payout } from "./models/payout"
import { PayoutRefund } from "./models/payout-refund"
import { TopUp } from "./models/top-up"
import { keyReused } from "./errors"
import { type LowBalance, disarmLowBalance, lowBalances, setLowBalance } from "./low-balance"
import { type Posted, type Posting, openAccount, post } from "./post"
import { type AskingPayout, type PayoutRefundRow, type PayoutRow, askPayout, notePaid, openRefunds, unspent } from "./payouts"
import type { CardSource } from "./rules"
import { firstBrokenRank } from "./verify-chain"

export type EntryRow = InferTypeOf<typeof Entry>
export type AccountRow = InferTypeOf<typeof Account>
export type TopUpRow = InferTypeOf<typeof TopUp>
export type PayoutRecord = InferTypeOf<typeof Payout>

type Dependencies = { baseRepository: DAL.RepositoryService }

/** Wallets: one account per customer and payee, append-only entries in signed cents, and the top-ups on their way. */
class StoreCreditModuleService extends MedusaService({
  CanteenWalletAccount: Account,
  CanteenWalletEntry: Entry,
  CanteenTopUp: TopUp,
  CanteenWalletAdjustment: Adjustment,
  CanteenPayout: Payout,
  CanteenPayoutRefund: PayoutRefund,
}) {
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
  }

  /** Posts one movement in a transaction of its own, or in the open one that `sql` belongs to. */
  async post(posting: Posting, sql?: Sql): Promise<Posted> {
    return sql ? post(sql, posting) : this.atomically((own) => post(own, posting))
  }

  /** The accounts of a customer at these payees, made at 0 where new. */
  async openAccounts(customerId: string, payeeIds: string[]): Promise<AccountRow[]> {
    const owner = { customer_id: customerId, payee_id: payeeIds }
    const known = await this.listCanteenWalletAccounts(owner)
    if (known.length === new Set(payeeIds).size) return known
    await this.atomically(async (sql) => {
      for (const payee_id of [...payeeIds].sort()) await openAccount(sql, { customer_id: customerId, payee_id })
    })
    return this.listCanteenWalletAccounts(owner)
  }

  /** The balance in cents of a customer at a payee; 0 without an account. */
  async balanceOf(customerId: string, payeeId: string): Promise<number> {
    const [account] = await this.listCanteenWalletAccounts({ customer_id: customerId, payee_id: payeeId })
    return account?.balance_cents ?? 0
  }

  /** A wallet of this customer, or nothing: another customer's id finds nothing. */
  async findAccount(id: string, customerId: string): Promise<AccountRow | undefined> {
    const [account] = await this.listCanteenWalletAccounts({ id, customer_id: customerId })
    return account
  }

  /** Entries of a wallet, newest first, with their count. */
  async readEntries(accountId: string, page: { limit: number; offset: number }): Promise<[EntryRow[], number]> {
    return this.listAndCountCanteenWalletEntries({ account_id: accountId }, { take: page.limit, skip: page.offset, order: { rank: "DESC" } })
  }

  /**
   * The rank of the first entry of a wallet that was changed behind the application's back; null when the chain is whole. An account that disagrees
   * with its last entry is broken after it.
   */
  async firstBrokenEntry(accountId: string): Promise<number | null> {
    const [account, entries] = await Promise.all([
      this.retrieveCanteenWalletAccount(accountId),
      this.listCanteenWalletEntries({ account_id: accountId }, { order: { rank: "ASC" } }),
    ])
    const last = entries.at(-1) ?? { hash: "", balance_after_cents: 0 }
    const agrees = account.last_hash === last.hash && account.balance_cents === last.balance_after_cents && account.entries_count === entries.length
    return firstBrokenRank(entries) ?? (agrees ? null : entries.length + 1)
  }

  /** Records that a cart was made to top up a wallet. */
  async startTopUp(topUp: {
    cart_id: string
    account_id: string
    amount_cents: number
    idempotency_key: string | null
    at: Date
  }): Promise<TopUpRow> {
    const { at, ...row } = topUp
    return this.createCanteenTopUps({ ...row, asked_at: at })
  }

  /** The top-up that was asked with this key, or nothing. @throws CanteenError `wallet.key_reused` when it was for another amount */
  async topUpOfKey(asked: { account_id: string; idempotency_key: string; amount_cents: number }): Promise<TopUpRow | undefined> {
    const { account_id, idempotency_key, amount_cents } = asked
    const [topUp] = await this.listCanteenTopUps({ account_id, idempotency_key })
    if (topUp && topUp.amount_cents !== amount_cents) throw keyReused(idempotency_key)
    return topUp
  }

  /** The top-up that a cart pays, or nothing. */
  async topUpOfCart(cartId: string): Promise<TopUpRow | undefined> {
    const [topUp] = await this.listCanteenTopUps({ cart_id: cartId })
    return topUp
  }

  /** Holds an open top-up for one attempt to pay it, beyond the time that a cart's lock lasts; false while another attempt holds it. */
  async beginTopUp(topUpId: string): Promise<boolean> {
    const taken = await this.atomically((sql) =>
      sql(
        `UPDATE canteen_top_up SET busy_until = now() + interval '150 seconds', updated_at = now()
         WHERE id = ? AND state = 'open' AND coalesce(busy_until <= now(), true) RETURNING id`,
        [topUpId]
      )
    )
    return taken.length > 0
  }

  /** Lets go of a top-up whose attempt has failed. */
  async letTopUpGo(topUpId: string): Promise<void> {
    await this.atomically((sql) => sql("UPDATE canteen_top_up SET busy_until = NULL, updated_at = now() WHERE id = ?", [topUpId]))
  }

  /** Notes the order of a top-up; without effect when it is known. */
  async noteTopUpOrder(topUpId: string, orderId: string): Promise<void> {
    await this.atomically((sql) =>
      sql("UPDATE canteen_top_up SET order_id = ?, state = 'ordered', updated_at = now() WHERE id = ? AND state = 'open'", [orderId, topUpId])
    )
  }

  /** Credits a captured top-up to its wallet, once whatever the number of calls. */
  async creditTopUp(topUpId: string, label: string, at: Date): Promise<Posted> {
    return this.atomically(async (sql) => {
      const [row] = await sql<{ customer_id: string; payee_id: string; amount_cents: number }>(
        `SELECT a.customer_id, a.payee_id, t.amount_cents FROM canteen_top_up t JOIN canteen_wallet_account a ON a.id = t.account_id
         WHERE t.id = ? FOR UPDATE OF t`,
        [topUpId]
      )
      if (!row) throw new Error(`top-up ${topUpId} is gone`)
      const posted = await post(sql, { ...row, kind: "top_up", label, idempotency_key: `top-up:${topUpId}`, reference: topUpId, at })
      await sql("UPDATE canteen_top_up SET state = 'credited', updated_at = now() WHERE id = ?", [topUpId])
      return posted
    })
  }

  /** Adjusts a wallet by hand, once for each key of a caller. @throws CanteenError `wallet.insufficient_balance`, `wallet.key_reused` */
  async adjust(adjusting: Adjusting): Promise<Adjusted> {
    return this.atomically((sql) => adjust(sql, adjusting))
  }

  /** Adjustments whose family was not told yet, the oldest first, with the wallets that they moved. */
  async untoldAdjustments(limit: number): Promise<UntoldAdjustment[]> {
    return this.atomically((sql) => untoldAdjustments(sql, limit))
  }

  /** Notes that the family was told of an adjustment. */
  async noteAdjustmentTold(id: string): Promise<void> {
    await this.updateCanteenWalletAdjustments({ id, told: true })
  }

  /** Sets below which balance in cents a family wants a mail; null for never. */
  async setLowBalance(accountId: string, thresholdCents: number | null): Promise<void> {
    await this.atomically((sql) => setLowBalance(sql, accountId, thresholdCents))
  }

  /** Wallets below their family's amount whose mail has not left. */
  async lowBalances(limit: number): Promise<LowBalance[]> {
    return this.atomically((sql) => lowBalances(sql, limit))
  }

  /** Notes that the mail of a low balance has left. */
  async disarmLowBalance(low: Pick<LowBalance, "account_id" | "armed">): Promise<void> {
    await this.atomically((sql) => disarmLowBalance(sql, low))
  }

  /** Debits a wallet for a pay-out and writes where it goes. @throws as `askPayout` */
  async askPayout(asking: AskingPayout): Promise<PayoutRow> {
    return this.atomically((sql) => askPayout(sql, asking))
  }

  /** What each of these card payments can still take back, pay-outs on their way left out. */
  async unspentSources(sources: readonly CardSource[]): Promise<CardSource[]> {
    return this.atomically((sql) => unspent(sql, sources))
  }

  /** Card refunds of pay-outs to go on with, the oldest first. */
  async openPayoutRefunds(limit: number): Promise<PayoutRefundRow[]> {
    return this.atomically((sql) => openRefunds(sql, limit))
  }

  /** Takes a refund to send it, and answers when; nothing when another process has. */
  async takePayoutRefund(refund: Sending): Promise<string | undefined> {
    return this.atomically((sql) => takeSending(sql, "canteen_payout_refund", refund))
  }

  /** Ends one sending of a refund: the money has left. */
  async endPayoutRefund(sending: { id: string; sent_at: string }): Promise<void> {
    await this.atomically((sql) => endSending(sql, "canteen_payout_refund", sending))
  }

  /** Pay-outs that their family was not told of, or whose transfer it was not told of; the oldest first. */
  async untoldPayouts(limit: number): Promise<PayoutRecord[]> {
    return this.listCanteenPayouts({ $or: [{ told: false }, { transfer_told: false, paid_on: { $ne: null } }] }, { take: limit, order: { asked_at: "ASC" } })
  }

  /** Notes that the transfer of a pay-out was made. @throws CanteenError `payout.already_paid` */
  async notePayoutPaid(paid: { id: string; on: Day; by: string }): Promise<{ replayed: boolean }> {
    return this.atomically((sql) => notePaid(sql, paid))
  }

  private async atomically<T>(task: (sql: Sql) => Promise<T>): Promise<T> {
    return (await this.baseRepository_.transaction<EntityManager>((manager) => task(sqlOf(manager)))) as T
  }
}

export default StoreCreditModuleService
