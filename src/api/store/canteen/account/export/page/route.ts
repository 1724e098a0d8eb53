import { FILE, FileAnswer } from "../../../../../file-answer"
import { defineRoute } from "../../../../../define-route"
import { makeExport } from "../make-export"
import { toPage } from "../page"

export const GET = defineRoute<FileAnswer>(
  { summary: "Everything that is held on the family, as a French page to read and to print", audience: "customer", answers: FILE },
  async ({ scope, actorId, now }) => FileAnswer.ofPage(toPage((await makeExport(scope, actorId, now)).content), 200)
)
