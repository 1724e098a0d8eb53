import { Button, StatusBadge, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminReview } from "../../../../types/http"
import { Under, type Column } from "../../../components/grid"
import { TextLink } from "../../../components/text-link"
import { shortInstant } from "../../../format/days"
import { fullName } from "../../../format/names"
import type { Words } from "../../../i18n/use-words"

type Acts = Record<"onPublish" | "onRefuse" | "onAnswer", (row: AdminReview) => void>

const COLOURS = { pending: "orange", published: "green", refused: "grey" } as const

/** Who wrote what about which service, and what staff does with it. */
export function reviewColumns(words: Words, acts: Acts): Column<AdminReview>[] {
  return [
    {
      id: "family",
      title: words("column.family"),
      cell: (row) => (
        <>
          <TextLink to={`/familles/${row.family.customer_id}`} className="txt-compact-small-plus">
            {fullName(row.family)}
          </TextLink>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {row.canteen_service.name}, {row.commune.name}
          </Text>
          <Under until="md">
            <Said row={row} words={words} />
            <ReviewActs row={row} words={words} acts={acts} />
          </Under>
        </>
      ),
    },
    { id: "review", title: words("reviews.review"), from: "md", cell: (row) => <Said row={row} words={words} /> },
    { id: "written", title: words("column.sent"), from: "lg", cell: (row) => <span className="whitespace-nowrap">{shortInstant(row.written_at)}</span> },
    { id: "acts", title: words("column.actions"), from: "md", end: true, cell: (row) => <ReviewActs row={row} words={words} acts={acts} /> },
  ]
}

type PartProps = { row: AdminReview; words: Words }

function Said({ row: { rating, comment, reason, answer }, words }: PartProps): ReactElement {
  return (
    <span className="flex max-w-prose flex-col gap-y-1">
      <span className="txt-compact-small-plus text-ui-fg-base">{words("reviews.rating", { rating })}</span>
      <span className="whitespace-pre-line">{comment}</span>
      {reason !== null && <span className="text-ui-fg-subtle">{words("reviews.reason", { reason })}</span>}
      {answer !== null && <span className="text-ui-fg-subtle">{words("reviews.answerText", { answer })}</span>}
    </span>
  )
}

function ReviewActs({ row, words, acts }: PartProps & { acts: Acts }): ReactElement {
  const name = fullName(row.family)
  return (
    <span className="flex flex-wrap items-center gap-2 max-md:mt-3 max-md:pb-1 md:justify-end lg:flex-nowrap lg:whitespace-nowrap">
      {row.status !== "pending" && <StatusBadge color={COLOURS[row.status]}>{words(`reviews.state.${row.status}`)}</StatusBadge>}
      {row.status === "published" ? (
        <Button
          size="small"
          variant={row.answer === null ? "primary" : "secondary"}
          aria-label={words(row.answer === null ? "reviews.answerLabel" : "reviews.answerAgainLabel", { name })}
          onClick={() => acts.onAnswer(row)}
        >
          {words(row.answer === null ? "reviews.answer" : "reviews.answerAgain")}
        </Button>
      ) : (
        <Button size="small" aria-label={words("reviews.publishLabel", { name })} onClick={() => acts.onPublish(row)}>
          {words("reviews.publish")}
        </Button>
      )}
      {row.status !== "refused" && (
        <Button
          size="small"
          variant="secondary"
          aria-label={words(row.status === "published" ? "reviews.withdrawLabel" : "reviews.refuseLabel", { name })}
          onClick={() => acts.onRefuse(row)}
        >
          {words(row.status === "published" ? "reviews.withdraw" : "reviews.refuse")}
        </Button>
      )}
    </span>
  )
}
