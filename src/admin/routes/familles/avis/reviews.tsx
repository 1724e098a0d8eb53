import { useState, type ReactElement } from "react"

import type { AdminReview, ReviewStatus } from "../../../../types/http"
import { usePublishReview, useReviews } from "../../../api/reviews"
import { ChoiceBar, ClearFilters } from "../../../components/filters"
import { Grid } from "../../../components/grid"
import { notifyDone, notifyFailure } from "../../../components/notify"
import { BigFigure, Page } from "../../../components/page"
import { Pager } from "../../../components/pager"
import { Notice, Query } from "../../../components/states"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { PAGE_SIZE, useListAddress } from "../../../components/use-list-address"
import { fullName } from "../../../format/names"
import { useWords } from "../../../i18n/use-words"
import { AnswerPrompt, RefusePrompt } from "./prompts"
import { reviewColumns } from "./review-columns"

const ALL = "all"
const STATUSES: (ReviewStatus | typeof ALL)[] = ["pending", "published", "refused", ALL]

/** The list, the two decisions and the answer. */
export function Reviews(): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const address = useListAddress({ status: "pending" })
  const { status } = address.filters
  const list = useReviews({ status: status === ALL ? undefined : status, limit: PAGE_SIZE, offset: address.offset })
  const waiting = useReviews({ status: "pending", limit: 1, offset: 0 })
  const rows = list.data?.reviews ?? []
  const publishing = usePublishReview()
  const [refusing, setRefusing] = useState<AdminReview | null>(null)
  const [answering, setAnswering] = useState<AdminReview | null>(null)

  function publish({ id, written_at, family }: AdminReview): void {
    const name = fullName(family)
    publishing.mutate(
      { id, written_at },
      { onSuccess: () => notifyDone(words("reviews.publishedToast", { name })), onError: (error) => notifyFailure(name, sentence(error)) },
    )
  }

  return (
    <Page
      title={words("reviews.title")}
      hint={words("reviews.hint")}
      figure={<BigFigure value={waiting.data?.count} unit={words("reviews.waiting", { count: waiting.data?.count ?? 0 })} />}
      toolbar={
        <ChoiceBar
          label={words("reviews.filterLabel")}
          choices={STATUSES.map((value) => ({ value, label: words(`reviews.filter.${value}`) }))}
          value={status}
          onChange={(value) => address.setFilter("status", value)}
        />
      }
    >
      <Query query={list}>
        {rows.length === 0 ? (
          <Notice
            title={words(address.filtered ? "reviews.emptyFiltered" : "reviews.empty")}
            hint={words(address.filtered ? "reviews.emptyFilteredHint" : "reviews.emptyHint")}
          >
            <ClearFilters address={address} wayOut />
          </Notice>
        ) : (
          <Grid
            label={words("reviews.listLabel")}
            columns={reviewColumns(words, { onPublish: publish, onRefuse: setRefusing, onAnswer: setAnswering })}
            rows={rows}
            rowKey={(row) => row.id}
            busy={list.isFetching}
          />
        )}
        {list.data !== undefined && <Pager page={list.data} onOffset={address.setOffset} />}
      </Query>
      <RefusePrompt review={refusing} onClose={() => setRefusing(null)} />
      <AnswerPrompt review={answering} onClose={() => setAnswering(null)} />
    </Page>
  )
}
