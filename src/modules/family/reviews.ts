import { generateEntityId } from "@medusajs/framework/utils"
import { notFound } from "../../types/canteen-error"
import type { ReviewStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import { lockSeenAccount } from "./decision"
import { membersOnly, reviewDecided, reviewExists, reviewNotPublished } from "./review-errors"
import { REVIEW_MOVES, sourcesOf } from "./rules"

export type ReviewRow = {
  id: string
  customer_id: string
  commune_id: string
  canteen_service_id: string
  school_year: number
  rating: number
  comment: string
  status: ReviewStatus
  reason: string | null
  written_at: Date
  decided_at: Date | null
  decided_by: string | null
  answer: string | null
  answered_at: Date | null
}
export type ReviewWords = { rating: number; comment: string; at: Date }
/** What staff decides; `written_at` is of the words that it read, so that nothing else is published. */
export type ReviewVerdict = { status: "published"; written_at: Date } | { status: "refused"; reason: string }
type Target = { id: string; commune_ids: string[] }
type Owned = { id: string; customer_id: string }
type Window = { limit: number; offset: number }
export type ReviewFigures = { count: number; average: number | null }

type Transaction = <T>(task: (sql: Sql) => Promise<T>) => Promise<T>

const COLUMNS = `id, customer_id, commune_id, canteen_service_id, school_year, rating, comment, status, reason, written_at, decided_at, decided_by, answer, answered_at`
const REVIEWS = `SELECT ${COLUMNS} FROM canteen_review WHERE deleted_at IS NULL`

/** What members think of canteen services: written, decided and answered. */
export class Reviews {
  constructor(
    private readonly atomically: Transaction,
    private readonly reading: () => Sql
  ) {}

  /** A member writes its review of a school year. @throws CanteenError `account.missing`, `account.closed`, `account.awaits_address`, `review.members_only`, `review.exists` */
  async write(place: { customer_id: string; canteen_service_id: string; school_year: number }, words: ReviewWords): Promise<string> {
    return this.atomically((sql) => write(sql, place, words))
  }

  /** The author says it otherwise: it waits again, without what was decided and answered. @throws CanteenError `review.not_found`, `review.members_only` */
  async edit(owned: Owned, { rating, comment, at }: ReviewWords): Promise<void> {
    await this.atomically(async (sql) => {
      await lockSeenAccount(sql, owned.customer_id)
      const [known] = await sql<{ canteen_service_id: string }>("SELECT canteen_service_id FROM canteen_review WHERE id = ? AND customer_id = ? AND deleted_at IS NULL FOR UPDATE", [owned.id, owned.customer_id])
      if (!known) throw notFound("review", owned.id)
      await communeOf(sql, owned.customer_id, known.canteen_service_id)
      await sql(
        `UPDATE canteen_review SET rating = ?, comment = ?, status = 'pending', written_at = ?, reason = NULL, decided_at = NULL, decided_by = NULL, answer = NULL, answered_at = NULL, updated_at = now()
         WHERE id = ?`,
        [rating, comment, at, owned.id]
      )
    })
  }

  /** The author takes it back. @throws CanteenError `review.not_found`, also for another family's */
  async remove({ id, customer_id }: Owned): Promise<void> {
    const gone = await this.reading()<{ id: string }>("DELETE FROM canteen_review WHERE id = ? AND customer_id = ? RETURNING id", [id, customer_id])
    if (gone.length === 0) throw notFound("review", id)
  }

  /** Publishes or refuses; answers it as it was. @throws CanteenError `review.not_found`, `review.already_decided` */
  async decide(target: Target, verdict: ReviewVerdict, { by, at }: { by: string; at: Date }): Promise<ReviewRow> {
    return this.atomically(async (sql) => {
      const known = await lock(sql, target)
      if (!sourcesOf(REVIEW_MOVES, verdict.status).includes(known.status)) throw reviewDecided(target.id)
      if (verdict.status === "published" && verdict.written_at.getTime() !== new Date(known.written_at).getTime()) throw reviewDecided(target.id)
      const reason = verdict.status === "refused" ? verdict.reason : null
      await sql("UPDATE canteen_review SET status = ?, reason = ?, decided_by = ?, decided_at = ?, updated_at = now() WHERE id = ?", [verdict.status, reason, by, at, target.id])
      return known
    })
  }

  /** The commune answers a published review, or says it otherwise; answers it as it was. @throws CanteenError `review.not_found`, `review.not_published` */
  async answer(target: Target, { answer, at }: { answer: string; at: Date }): Promise<ReviewRow> {
    return this.atomically(async (sql) => {
      const known = await lock(sql, target)
      if (known.status !== "published") throw reviewNotPublished(target.id)
      await sql("UPDATE canteen_review SET answer = ?, answered_at = ?, updated_at = now() WHERE id = ?", [answer, at, target.id])
      return known
    })
  }

  /** Takes back what staff did whose later steps failed. */
  async restore({ id, status, reason, decided_at, decided_by, answer, answered_at }: ReviewRow): Promise<void> {
    await this.reading()("UPDATE canteen_review SET status = ?, reason = ?, decided_at = ?, decided_by = ?, answer = ?, answered_at = ?, updated_at = now() WHERE id = ?", [
      status,
      reason,
      decided_at,
      decided_by,
      answer,
      answered_at,
      id,
    ])
  }

  /** What anyone reads about a service, the latest first, with the figures of all of it. */
  async published(canteenServiceId: string, { limit, offset }: Window): Promise<{ rows: ReviewRow[] } & ReviewFigures> {
    const of = [canteenServiceId]
    const [rows, [figures]] = await Promise.all([
      this.reading()<ReviewRow>(`${REVIEWS} AND canteen_service_id = ? AND status = 'published' ORDER BY written_at DESC, id DESC LIMIT ? OFFSET ?`, [...of, limit, offset]),
      this.reading()<{ count: string; average: string | null }>(
        "SELECT count(*), round(avg(rating), 1) AS average FROM canteen_review WHERE canteen_service_id = ? AND status = 'published' AND deleted_at IS NULL",
        of
      ),
    ])
    return { rows, count: Number(figures?.count ?? 0), average: figures?.average ? Number(figures.average) : null }
  }

  /** A customer's own review of a service and a school year, in whatever state. */
  async ownOf(place: { customer_id: string; canteen_service_id: string; school_year: number }): Promise<ReviewRow | null> {
    const { customer_id, canteen_service_id, school_year } = place
    const [row] = await this.reading()<ReviewRow>(`${REVIEWS} AND customer_id = ? AND canteen_service_id = ? AND school_year = ?`, [customer_id, canteen_service_id, school_year])
    return row ?? null
  }

  /** Whether a customer may review a service: its membership is approved. */
  async isMember(customerId: string, canteenServiceId: string): Promise<boolean> {
    return (await membershipOf(this.reading(), customerId, canteenServiceId)) !== undefined
  }

  /** The reviews of these communes' services, the oldest first, with their count. */
  async find({ commune_ids, status, id }: { commune_ids: string[]; status?: ReviewStatus; id?: string }, { limit, offset }: Window): Promise<[ReviewRow[], number]> {
    const where = `commune_id = ANY(?::text[]) AND status = coalesce(?::text, status) AND id = coalesce(?::text, id)`
    const values = [commune_ids, status ?? null, id ?? null]
    const [rows, [counted]] = await Promise.all([
      this.reading()<ReviewRow>(`${REVIEWS} AND ${where} ORDER BY written_at, id LIMIT ? OFFSET ?`, [...values, limit, offset]),
      this.reading()<{ count: string }>(`SELECT count(*) FROM canteen_review WHERE deleted_at IS NULL AND ${where}`, values),
    ])
    return [rows, Number(counted?.count ?? 0)]
  }
}

async function write(sql: Sql, place: { customer_id: string; canteen_service_id: string; school_year: number }, { rating, comment, at }: ReviewWords): Promise<string> {
  const { customer_id, canteen_service_id, school_year } = place
  await lockSeenAccount(sql, customer_id)
  const commune_id = await communeOf(sql, customer_id, canteen_service_id)
  const [written] = await sql<{ id: string }>(
    `INSERT INTO canteen_review (id, customer_id, commune_id, canteen_service_id, school_year, rating, comment, status, written_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?) ON CONFLICT DO NOTHING RETURNING id`,
    [generateEntityId(undefined, "rev"), customer_id, commune_id, canteen_service_id, school_year, rating, comment, at]
  )
  if (!written) throw reviewExists(school_year)
  return written.id
}

async function communeOf(sql: Sql, customerId: string, canteenServiceId: string): Promise<string> {
  const membership = await membershipOf(sql, customerId, canteenServiceId)
  if (!membership) throw membersOnly(canteenServiceId)
  return membership.commune_id
}

async function membershipOf(sql: Sql, customerId: string, canteenServiceId: string): Promise<{ commune_id: string } | undefined> {
  const [membership] = await sql<{ commune_id: string }>(
    "SELECT commune_id FROM canteen_membership WHERE customer_id = ? AND canteen_service_id = ? AND status = 'approved' AND deleted_at IS NULL LIMIT 1",
    [customerId, canteenServiceId]
  )
  return membership
}

async function lock(sql: Sql, { id, commune_ids }: Target): Promise<ReviewRow> {
  const [known] = await sql<ReviewRow>(`${REVIEWS} AND id = ? AND commune_id = ANY(?::text[]) FOR UPDATE`, [id, commune_ids])
  if (!known) throw notFound("review", id)
  return known
}
