import type { Metadata } from "next"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { listWaiting } from "@/data/waiting-list"
import { OfferCard } from "@/features/waiting-list/offer-card"
import { WaitingRow } from "@/features/waiting-list/waiting-row"
import { one, type Search } from "@/features/forms/search"
import { shortDay } from "@/format/days"
import { refusals } from "@messages/errors"
import { waitingList as words, waitingStates } from "@messages/waiting-list"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { EmptyState, Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

const MOST_PAST = 10

/** What the family has just done, by what its address says. */
const DONE: Record<string, string> = { refus: words.declined, depart: words.left }

export default async function WaitingListPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const done = DONE[one((await searchParams).fait) ?? ""]
  const entries = await loadPage("/compte/liste-attente", (token) => listWaiting(token))
  const offers = entries.filter(({ state }) => state === "offered")
  const waiting = entries.filter(({ state }) => state === "waiting")
  const past = entries.filter(({ state }) => state !== "offered" && state !== "waiting").slice(-MOST_PAST)
  if (entries.length === 0) {
    return (
      <Page title={words.title}>
        <EmptyState action={<ButtonLink href="/reserver">{words.toCalendar}</ButtonLink>}>{words.empty}</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {done && (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      )}
      <Section title={words.offers}>
        {offers.length === 0 ? <p className="text-muted">{words.offersEmpty}</p> : offers.map((offer) => <OfferCard key={offer.id} offer={offer} />)}
      </Section>
      {waiting.length > 0 && (
        <Section title={words.waiting}>
          <ul className="grid">
            {waiting.map((entry) => (
              <WaitingRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={words.past}>
          <ul className="grid gap-2 text-muted">
            {past.map(({ id, date, beneficiary, canteen_service: service, state, reason }) => (
              <li key={id}>
                {shortDay(date)}, {beneficiary.first_name}, {service.name} : {reason ? refusals[reason] : waitingStates[state]}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
