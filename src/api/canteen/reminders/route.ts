import type { MedusaContainer } from "@medusajs/framework/types"
import { readEnvironment } from "../../../environment"
import { stopRemindersWorkflow } from "../../../workflows/stop-reminders"
import { defineRoute } from "../../define-route"
import { FILE, FileAnswer } from "../../file-answer"
import { stopPage, stoppedPage, usedPage } from "./page"
import { type ReminderForm, type ReminderQuery, reminderForm, reminderQuery } from "./schema"

const details = (): string => new URL("/compte/informations", readEnvironment().STOREFRONT_URL).href

async function counts(scope: MedusaContainer, link: string, dry_run: boolean): Promise<boolean> {
  return (await stopRemindersWorkflow(scope).run({ input: { link, dry_run } })).result.counts
}

export const GET = defineRoute<FileAnswer, undefined, ReminderQuery>(
  { summary: "The page on which a family stops the reminders of what it has not booked", audience: "public", query: reminderQuery, answers: FILE },
  async ({ scope, query: { link } }) => FileAnswer.ofPage((await counts(scope, link, true)) ? stopPage(link) : usedPage(details()), 200)
)

export const POST = defineRoute<FileAnswer, ReminderForm, ReminderQuery>(
  {
    summary: "Stops a family's reminders by the link of a mail: the page's button, or a mail reader's own (RFC 8058); answers a page",
    audience: "public",
    query: reminderQuery,
    body: reminderForm,
    answers: FILE,
  },
  async ({ scope, query: { link } }) => FileAnswer.ofPage((await counts(scope, link, false)) ? stoppedPage(details()) : usedPage(details()), 200)
)
