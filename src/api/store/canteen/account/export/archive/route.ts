import { FILE, FileAnswer } from "../../../../../file-answer"
import { defineRoute } from "../../../../../define-route"
import { toArchive } from "../archive"
import { makeExport } from "../make-export"

export const GET = defineRoute<FileAnswer>(
  { summary: "Everything that is held on the family, as a zip: JSON, page, and the files of its documents", audience: "customer", answers: FILE },
  async ({ scope, actorId, now }) => {
    const made = await makeExport(scope, actorId, now)
    return FileAnswer.ofStream({ name: `mes-donnees-${now.toString().slice(0, 10)}.zip`, type: "application/zip", open: () => toArchive(made) }, "attachment")
  }
)
