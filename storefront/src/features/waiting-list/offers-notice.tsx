import Link from "next/link"
import type { ReactElement } from "react"
import { BackendError } from "@/data/errors"
import { sessionToken } from "@/data/session"
import { listWaiting } from "@/data/waiting-list"
import { waitingList as words } from "@messages/waiting-list"
import { Notice } from "@/ui/notice"

/** Seats that wait for the family's answer, on the account's first page; a page that cannot know says nothing. */
export async function OffersNotice(): Promise<ReactElement | null> {
  const token = await sessionToken()
  const offers = token ? await listWaiting(token, { state: "offered" }).catch(none) : []
  const [first] = offers
  if (!first) return null
  return (
    <Notice tone="late" title={words.homeOffer(first.beneficiary.first_name, first.date)}>
      {first.offered_until && <p>{words.offerUntil(first.offered_until)}</p>}
      <Link href="/compte/liste-attente" className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
        {words.homeAnswer}
      </Link>
    </Notice>
  )
}

function none(error: unknown): [] {
  if (error instanceof BackendError) return []
  throw error
}
