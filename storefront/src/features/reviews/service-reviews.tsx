import type { ReactElement } from "react"
import type { OwnReview, PublishedReview, ReviewsResponse } from "@wire"
import { communePath, reviewPath } from "@/features/communes/paths"
import { dayOf, longDate } from "@/format/days"
import { reviews as words } from "@messages/reviews"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { Reason } from "@/ui/reason"
import { dropReview } from "./actions"
import { Rating } from "./rating"
import { ReviewForm } from "./review-form"

type Props = { slug: string; service: { id: string; name: string }; answer: ReviewsResponse; writing: boolean }

/** What families think of one service, and a member's own say. */
export function ServiceReviews({ slug, service, answer, writing }: Props): ReactElement {
  const { reviews, average, count, own, may_review: mayReview } = answer
  const mayWrite = mayReview || own !== null
  return (
    <div id={`avis-${service.id}`} className="grid gap-4">
      <h3 className="font-semibold">{words.title}</h3>
      {average === null ? <p className="text-muted">{words.empty}</p> : <p>{words.figures(average, count)}</p>}
      {own && !writing && <Own slug={slug} service={service} own={own} />}
      {writing && mayWrite && <ReviewForm slug={slug} service={service} own={own} back={communePath(slug)} />}
      {mayReview && !writing && (
        <ButtonLink href={reviewPath(slug, service.id)} tone="secondary" className="w-fit">
          {words.write}
          <span className="sr-only"> {words.writeFor(service.name)}</span>
        </ButtonLink>
      )}
      {reviews.length > 0 && (
        <ul className="grid max-w-[46rem] divide-y divide-hairline border-t border-hairline">
          {reviews.map((review) => (
            <Published key={review.id} review={review} />
          ))}
        </ul>
      )}
      {count > reviews.length && <p className="text-sm text-muted">{words.more}</p>}
    </div>
  )
}

function Published({ review }: { review: PublishedReview }): ReactElement {
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <Rating value={review.rating} />
        <span className="text-sm text-muted">
          {review.author}, {longDate(dayOf(review.written_at))}
        </span>
      </p>
      <p className="whitespace-pre-line break-words" lang="fr">
        {review.comment}
      </p>
      {review.answer && (
        <div className="mt-1 border-l-2 border-brand pl-3">
          <p className="text-sm text-muted">{words.answer}</p>
          <p className="break-words" lang="fr">
            {review.answer}
          </p>
        </div>
      )}
    </li>
  )
}

function Own({ slug, service, own }: { slug: string; service: Props["service"]; own: OwnReview }): ReactElement {
  return (
    <Notice tone={own.status === "refused" ? "stop" : own.status === "pending" ? "info" : "done"} title={words.own} className="max-w-[46rem]">
      <p>{words.state[own.status]}</p>
      {own.reason && (
        <p>
          <Reason label={words.reason}>{own.reason}</Reason>
        </p>
      )}
      {own.status !== "published" && (
        <>
          <p className="mt-2">
            <Rating value={own.rating} />
          </p>
          <p className="whitespace-pre-line break-words" lang="fr">
            {own.comment}
          </p>
        </>
      )}
      <div className="-mx-4 mt-2 flex flex-wrap">
        <ButtonLink href={reviewPath(slug, service.id)} tone="quiet">
          {words.change}
        </ButtonLink>
        <OneButtonForm action={dropReview} values={{ slug, review: own.id }} context={words.writeFor(service.name)}>
          {words.remove}
        </OneButtonForm>
      </div>
    </Notice>
  )
}
