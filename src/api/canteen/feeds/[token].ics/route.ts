import { readEnvironment } from "../../../../environment"
import { readFeedContent } from "../../../../queries/feeds"
import { hashOf } from "../../../../workflows/link-token"
import { defineRoute } from "../../../define-route"
import { FILE, FileAnswer } from "../../../file-answer"
import { writeFeed } from "../write-feed"

export const GET = defineRoute<FileAnswer>(
  { summary: "The calendar of a family or of a child, for whoever has its secret address: meals, and until when those of the saved weeks can be booked", audience: "public", answers: FILE },
  async ({ scope, params: { token = "" }, now }) => {
    const content = await readFeedContent(scope, hashOf(token), now)
    return FileAnswer.ofFeed(writeFeed(content, readEnvironment().STOREFRONT_URL))
  }
)
