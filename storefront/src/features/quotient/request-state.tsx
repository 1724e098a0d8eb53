import Link from "next/link"
import type { ReactElement } from "react"
import type { QuotientRequest } from "@wire"
import { dayOf } from "@/format/days"
import { quotient } from "@messages/quotient"
import { Notice } from "@/ui/notice"
import { Reason } from "@/ui/reason"

/** What became of the last request. */
export function RequestState({ request }: { request: QuotientRequest }): ReactElement {
  const { document, value } = request
  const link = (
    <p>
      <Link href={`/compte/quotient/${document.id}`} prefetch={false} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {quotient.seeDocument}
      </Link>
    </p>
  )
  switch (document.status) {
    case "pending":
      return (
        <Notice title={quotient.pendingTitle} role="status">
          <p>{quotient.pending(value, dayOf(document.created_at))}</p>
          {link}
        </Notice>
      )
    case "rejected":
      return (
        <Notice tone="stop" title={quotient.rejectedTitle}>
          <p>
            <Reason label={quotient.rejected}>{document.reason ?? ""}</Reason>
          </p>
          <p>{quotient.rejectedNext}</p>
          {link}
        </Notice>
      )
    case "to_renew":
      return (
        <Notice tone="late" title={quotient.askedAgainTitle}>
          <p>
            <Reason label={quotient.rejected}>{document.reason ?? ""}</Reason>
          </p>
          {link}
        </Notice>
      )
    case "accepted":
      return (
        <Notice tone="done" title={quotient.acceptedTitle}>
          <p>{quotient.accepted(dayOf(document.decided_at ?? document.created_at))}</p>
          {link}
        </Notice>
      )
  }
}
