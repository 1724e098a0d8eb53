import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { ReviewRow, Reviews } from "../modules/family/reviews"
import { schoolYearOf } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminReview, AdminReviewsResponse, Day, OwnReview, PublishedReview, ReviewStatus, ReviewsResponse } from "../types/http"
import { type Customer, readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"

type Window = { limit: number; offset: number }

/** What families think of a service, and the caller's own of this school year. @throws CanteenError `canteen_service.not_found` */
export async function readReviews(
  container: MedusaContainer,
  canteenServiceId: string,
  { customerId, today, page }: { customerId: string | null; today: Day; page: Window }
): Promise<ReviewsResponse> {
  await requireService(container, canteenServiceId)
  const reviews = reviewsOf(container)
  const place = { customer_id: customerId ?? "", canteen_service_id: canteenServiceId, school_year: schoolYearOf(today) }
  const [{ rows, count, average }, own, member] = await Promise.all([
    reviews.published(canteenServiceId, page),
    customerId === null ? null : reviews.ownOf(place),
    customerId === null ? false : reviews.isMember(customerId, canteenServiceId),
  ])
  const customers = await readCustomers(container, [...new Set(rows.map(({ customer_id }) => customer_id))])
  return {
    reviews: rows.map((row) => toPublished(row, customers.get(row.customer_id))),
    average,
    own: own && toOwn(own),
    may_review: member && own === null,
    count,
    ...page,
  }
}

/** A customer's own review. @throws CanteenError `review.not_found`, also for another family's */
export async function readOwnReview(container: MedusaContainer, owned: { id: string; customer_id: string }): Promise<OwnReview> {
  const [row] = await container.resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenReviews({ id: owned.id, customer_id: owned.customer_id })
  if (!row) throw notFound("review", owned.id)
  return toOwn(row)
}

/** The reviews of the caller's communes, the oldest first. */
export async function readAdminReviews(container: MedusaContainer, communes: CommuneScope, { status, ...page }: { status?: ReviewStatus } & Window): Promise<AdminReviewsResponse> {
  const [rows, count] = await reviewsOf(container).find({ commune_ids: communes.toArray(), ...(status ? { status } : {}) }, page)
  return { reviews: await toAdminReviews(container, rows), count, ...page }
}

/** One review as the caller's communes see it. @throws CanteenError `review.not_found` */
export async function readAdminReview(container: MedusaContainer, communes: CommuneScope, id: string): Promise<AdminReview> {
  const [rows] = await reviewsOf(container).find({ commune_ids: communes.toArray(), id }, { limit: 1, offset: 0 })
  const [review] = await toAdminReviews(container, rows)
  if (!review) throw notFound("review", id)
  return review
}

/** @throws CanteenError `canteen_service.not_found` */
async function requireService(container: MedusaContainer, id: string): Promise<void> {
  const [service] = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenServices({ id: [id] }, { select: ["id"] })
  if (!service) throw notFound("canteen_service", id)
}

async function toAdminReviews(container: MedusaContainer, rows: ReviewRow[]): Promise<AdminReview[]> {
  const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const [customers, services] = await Promise.all([
    readCustomers(container, [...new Set(rows.map(({ customer_id }) => customer_id))]),
    communes.listCanteenServices({ id: [...new Set(rows.map(({ canteen_service_id }) => canteen_service_id))] }, { relations: ["commune"] }),
  ])
  return rows.flatMap((row) => {
    const customer = customers.get(row.customer_id)
    const service = services.find(({ id }) => id === row.canteen_service_id)
    if (!customer || !service) return []
    const { id, name, commune } = service
    return [
      {
        ...toOwn(row),
        decided_at: instant(row.decided_at),
        family: toFamilyRef(customer),
        commune: { id: commune.id, name: commune.name },
        canteen_service: { id, name },
      },
    ]
  })
}

function toOwn(row: ReviewRow): OwnReview {
  const { status, reason } = row
  return { ...toText(row), status, reason }
}

function toPublished(row: ReviewRow, customer: Customer | undefined): PublishedReview {
  const initial = /^./u.exec((customer?.last_name ?? "").trim())?.[0]
  const author = [customer?.first_name?.trim(), initial && `${initial.toUpperCase()}.`].filter(Boolean).join(" ")
  return { ...toText(row), author }
}

function toText({ id, rating, comment, school_year, written_at, answer, answered_at }: ReviewRow): Omit<PublishedReview, "author"> {
  return { id, rating, comment, school_year, written_at: new Date(written_at).toISOString(), answer, answered_at: instant(answered_at) }
}

function instant(at: Date | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

function reviewsOf(container: MedusaContainer): Reviews {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE).reviews
}
