import Link from "next/link"
import type { ReactElement } from "react"
import type { DocumentView, PaperToSend } from "@wire"
import { dayOf } from "@/format/days"
import { papers as words } from "@messages/papers"
import { classes } from "@/ui/classes"
import { Reason } from "@/ui/reason"
import { PaperForm } from "./paper-form"
import { sitePath } from "@/format/site-path"
import { RemovePaper } from "./remove-paper"

const tones: Record<PaperToSend["state"], string> = {
  missing: "text-late",
  pending: "text-info",
  accepted: "text-brand",
  expired: "text-late",
  rejected: "text-stop",
  to_renew: "text-late",
}

/** One paper: whose it is, where it stands, and what can be done about it. */
export function Paper({ paper }: { paper: PaperToSend }): ReactElement {
  const { kind, beneficiary, required, blocks_booking: blocks, note, state, document, renewal, ends_soon: endsSoon, can_send: canSend } = paper
  const what = words.of(kind, beneficiary?.first_name ?? null)
  const waiting = renewal ?? (state === "pending" ? document : null)
  return (
    <li className="grid gap-2 border-b border-hairline py-5 first:pt-0 last:border-b-0">
      <h3 className="font-semibold">{what}</h3>
      <p>
        <span className={classes("font-semibold", state === "missing" && !required ? "text-muted" : tones[state])}>{stateWords(paper)}</span>
        <span className="text-muted"> · {blocks ? words.blocks : required ? words.required : words.optional}</span>
      </p>
      {note && <p>{note}</p>}
      <p className="text-sm text-muted">{words.services(paper.canteen_services.map(({ name }) => name))}</p>
      <Story paper={paper} />
      {document && <SeeDocument document={document} what={what} />}
      {waiting && waiting.status === "pending" && <RemovePaper id={waiting.id} what={what} />}
      {canSend && (
        <details open={required && !endsSoon} className="max-w-[28rem]">
          <summary className="min-h-11 py-2.5 underline underline-offset-4">{state === "missing" ? words.sendTitle : words.again}</summary>
          <PaperForm kind={kind} membershipId={paper.membership_id} beneficiaryId={beneficiary?.id ?? ""} what={what} />
        </details>
      )}
    </li>
  )
}

function stateWords({ state, required, document }: PaperToSend): string {
  if (state === "accepted") return words.acceptedUntil(document?.valid_until ?? null)
  return state === "missing" && !required ? words.notSent : words.state[state]
}

/** Why it is so, and what comes next. */
function Story({ paper: { state, document, renewal, ends_soon: endsSoon } }: { paper: PaperToSend }): ReactElement | null {
  if (renewal) return <p>{words.renewalWaits(dayOf(renewal.created_at))}</p>
  if (endsSoon) return <p className="text-late">{words.endsSoon}</p>
  if (!document) return state === "missing" ? null : <p>{words.otherGuardian}</p>
  if (state === "pending") return <p>{words.sentOn(dayOf(document.created_at))}</p>
  if (state === "expired" && document.valid_until) return <p>{words.endedOn(document.valid_until)}</p>
  if (document.reason) {
    return (
      <p>
        <Reason label={words.reason}>{document.reason}</Reason>
      </p>
    )
  }
  return null
}

function SeeDocument({ document, what }: { document: DocumentView; what: string }): ReactElement {
  return (
    <p>
      <Link
        href={sitePath(`/compte/justificatifs/${document.id}`)}
        prefetch={false}
        aria-label={words.seeOf(what)}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {words.see}
      </Link>
    </p>
  )
}
