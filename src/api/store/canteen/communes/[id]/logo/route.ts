import { readLogo } from "../../../../../../queries/public-pages"
import { defineRoute } from "../../../../../define-route"
import { FILE, FileAnswer } from "../../../../../file-answer"

export const GET = defineRoute<FileAnswer>(
  { summary: "A commune's logo, by its id or its slug: a PNG of at most 480 × 192", audience: "public", answers: FILE },
  async ({ scope, params: { id = "" } }) => FileAnswer.ofDocument(id, await readLogo(scope, id), "inline")
)
