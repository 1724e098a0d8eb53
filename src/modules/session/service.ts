import type { DAL, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import { type Sql, readSqlOf } from "../../types/sql"
import { Addresses } from "./addresses"
import { Feeds } from "./feeds"
import { AddressRequest } from "./models/address-request"
import { CalendarFeed } from "./models/calendar-feed"
import { Session } from "./models/session"

export type SessionRow = InferTypeOf<typeof Session>
/** `device`: the browser's own words, cut at 200 characters. */
export type SessionInput = { customer_id: string; auth_identity_id: string; device: string; at: Date }

type Reader = Parameters<typeof readSqlOf>[0]

const DEVICE_LENGTH = 200
/** A login says when it was last of use to the nearest five minutes: not every request writes. */
const SEEN_EVERY_MS = 5 * 60 * 1000
/** How long what has ended is remembered. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/**
 * The logins of families, of which a token counts only while it has not been ended, the addresses that they log in with, and the secret ones that their
 * calendars are read at.
 */
class SessionModuleService extends MedusaService({ CanteenSession: Session, CanteenAddressRequest: AddressRequest, CanteenCalendarFeed: CalendarFeed }) {
  protected readonly baseRepository_: DAL.RepositoryService
  readonly addresses: Addresses
  readonly feeds: Feeds

  constructor(dependencies: { baseRepository: DAL.RepositoryService }) {
    super(...arguments)
    this.baseRepository_ = dependencies.baseRepository
    this.addresses = new Addresses(() => this.sql())
    this.feeds = new Feeds(() => this.sql())
  }

  /** Notes a login, and forgets the customer's old ones. */
  async begin({ device, at, ...whose }: SessionInput): Promise<SessionRow> {
    await this.sql()("DELETE FROM canteen_session WHERE customer_id = ? AND seen_at < ?", [whose.customer_id, new Date(at.getTime() - KEPT_MS)])
    return this.createCanteenSessions({ ...whose, device: device.slice(0, DEVICE_LENGTH), started_at: at, seen_at: at })
  }

  /** Whether a customer's login still counts; notes that it was of use at `at`. One SQL statement, a second one every five minutes. */
  async isLive(customerId: string, id: string, at: Date): Promise<boolean> {
    const [row] = await this.sql()<{ seen_at: Date }>("SELECT seen_at FROM canteen_session WHERE id = ? AND customer_id = ? AND ended_at IS NULL", [id, customerId])
    if (row && at.getTime() - row.seen_at.getTime() >= SEEN_EVERY_MS) await this.sql()("UPDATE canteen_session SET seen_at = ? WHERE id = ?", [at, id])
    return row !== undefined
  }

  /** A customer's logins that count, the last one of use first; those of no use since `since` have run out. */
  async live(customerId: string, since: Date): Promise<SessionRow[]> {
    return this.listCanteenSessions({ customer_id: customerId, ended_at: null, seen_at: { $gt: since } }, { order: { seen_at: "DESC", id: "ASC" } })
  }

  /** Ends one login of a customer; ending it again changes nothing. @throws CanteenError `session.not_found`, also for another customer's */
  async end(customerId: string, id: string, at: Date): Promise<void> {
    const rows = await this.sql()("UPDATE canteen_session SET ended_at = coalesce(ended_at, ?) WHERE id = ? AND customer_id = ? RETURNING id", [at, id, customerId])
    if (rows.length === 0) throw notFound("session", id)
  }

  /** Ends every login of a customer but `keptId`; says how many. */
  async endOthers(customerId: string, keptId: string, at: Date): Promise<number> {
    const rows = await this.sql()("UPDATE canteen_session SET ended_at = ? WHERE customer_id = ? AND id <> ? AND ended_at IS NULL RETURNING id", [at, customerId, keptId])
    return rows.length
  }

  /** Ends every login of an identity, whose password has changed; says how many. */
  async endAllOf(authIdentityId: string, at: Date): Promise<number> {
    const rows = await this.sql()("UPDATE canteen_session SET ended_at = ? WHERE auth_identity_id = ? AND ended_at IS NULL RETURNING id", [at, authIdentityId])
    return rows.length
  }

  private sql(): Sql {
    return readSqlOf(this.baseRepository_.getFreshManager<Reader>())
  }
}

export default SessionModuleService
