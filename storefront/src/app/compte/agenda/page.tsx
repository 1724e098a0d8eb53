import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { FeedView, Instant } from "@wire"
import { listBeneficiaries, serverNow } from "@/data/account"
import { listFeeds } from "@/data/feeds"
import { loadPage } from "@/data/page"
import { AgendaForm } from "@/features/agenda/agenda-form"
import { HowTo } from "@/features/agenda/how-to"
import { AGENDA } from "@/features/agenda/paths"
import { RevokeForm } from "@/features/agenda/revoke-form"
import { one, type Search } from "@/features/forms/search"
import { pastMoment } from "@/format/days"
import { agenda as words } from "@messages/agenda"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

const REVOKED = "revoque"

function inWords(feed: FeedView | undefined, now: Instant): string {
  if (!feed) return words.none
  const read = feed.last_read_at === null ? words.neverRead : words.read(pastMoment(feed.last_read_at, now))
  return `${words.made(pastMoment(feed.made_at, now))}, ${read}. ${words.renewHint}`
}

export default async function AgendaPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const [feeds, beneficiaries, now] = await loadPage(AGENDA, (token) =>
    Promise.all([listFeeds(token), listBeneficiaries(token), serverNow(token)]),
  )
  const revoked = feeds.find(({ id }) => id === one(search.revoquer))
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {one(search.fait) === REVOKED && (
        <Notice tone="done" role="status">
          {words.revoked}
        </Notice>
      )}
      {revoked && <RevokeForm key={revoked.id} feed={revoked} />}
      <Notice title={words.secretTitle}>{words.secret}</Notice>
      <ul className="grid border-t border-hairline">
        {[undefined, ...beneficiaries].map((beneficiary) => {
          const feed = feeds.find((own) => own.beneficiary?.id === beneficiary?.id)
          return <AgendaForm key={beneficiary?.id ?? "family"} beneficiary={beneficiary} feed={feed} state={inWords(feed, now)} />
        })}
      </ul>
      <HowTo />
    </Page>
  )
}
