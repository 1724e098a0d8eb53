import type { FamilyRef } from "./admin"
import type { Instant, Named, Page } from "./common"

/** Families read a review once staff published it. */
export type ReviewStatus = "pending" | "published" | "refused"

type ReviewText = {
  id: string
  /** 1 to 5. */
  rating: number
  comment: string
  /** The year in which its school year begins, on 1 August. */
  school_year: number
  written_at: Instant
  /** What the commune says to it. */
  answer: string | null
  answered_at: Instant | null
}

/** A review as anyone reads it; its author is a first name and an initial. */
export type PublishedReview = ReviewText & { author: string }
/** The caller's own review, whatever its state; `reason` says why it was refused. */
export type OwnReview = ReviewText & { status: ReviewStatus; reason: string | null }
/** GET /store/canteen/canteen-services/:id/reviews?limit&offset. `average` is to one decimal, null without a review; `own` is this school year's. */
export type ReviewsResponse = { reviews: PublishedReview[]; average: number | null; own: OwnReview | null; may_review: boolean } & Page
/** POST /store/canteen/canteen-services/:id/reviews and /store/canteen/reviews/:id */
export type ReviewRequest = { rating: number; comment: string }
export type ReviewResponse = { review: OwnReview }

/** A review as staff reads it. */
export type AdminReview = OwnReview & { family: FamilyRef; commune: Named; canteen_service: Named; decided_at: Instant | null }
/** GET /admin/canteen/reviews?status&limit&offset: the oldest first */
export type AdminReviewsResponse = { reviews: AdminReview[] } & Page
export type AdminReviewResponse = { review: AdminReview }
/** POST /admin/canteen/reviews/:id/publish: `written_at` of the words that were read, so that no others are published */
export type PublishReviewRequest = { written_at: Instant }
/** POST /admin/canteen/reviews/:id/answer */
export type AnswerReviewRequest = { answer: string }
