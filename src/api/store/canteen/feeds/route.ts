import { readEnvironment } from "../../../../environment"
import { readFeed, readFeeds } from "../../../../queries/feeds"
import type { FeedResponse, FeedsResponse } from "../../../../types/http"
import { makeFeedWorkflow } from "../../../../workflows/feeds"
import { defineRoute } from "../../../define-route"
import { type FeedBody, feedBody } from "./schema"

export const GET = defineRoute<FeedsResponse>(
  { summary: "The calendars that a family may be read at, without their secret addresses", audience: "customer", answers: "FeedsResponse" },
  async ({ scope, actorId }) => ({ feeds: await readFeeds(scope, actorId) })
)

export const POST = defineRoute<FeedResponse, FeedBody>(
  {
    summary: "Makes the secret address of the family's calendar, or of one beneficiary's, in place of the former one; it is told this once",
    audience: "customer",
    body: feedBody,
    answers: "FeedResponse",
    status: 201,
  },
  async ({ scope, actorId, body, now }) => {
    const input = { customer_id: actorId, beneficiary_id: body.beneficiary_id ?? null, now: now.toString() }
    const { id, token } = (await makeFeedWorkflow(scope).run({ input })).result
    return { feed: await readFeed(scope, actorId, id), token, url: new URL(`/canteen/feeds/${token}.ics`, readEnvironment().BACKEND_URL).href }
  }
)
