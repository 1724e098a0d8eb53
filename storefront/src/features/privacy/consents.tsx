import Link from "next/link"
import type { ReactElement } from "react"
import type { ConsentGiven } from "@wire"
import { dayOf, longDate } from "@/format/days"
import { privacy as words } from "@messages/privacy"

/** What the family agreed to or refused, to which text, since when, and where each can be changed. */
export function Consents({ consents, names }: { consents: readonly ConsentGiven[]; names: Record<string, string> }): ReactElement {
  return (
    <>
      <ul className="grid border-t border-hairline">
        {consents.map(({ kind, given, version, at, beneficiary_id: whose }) => (
          <li key={`${kind}-${whose ?? ""}`} className="flex flex-wrap justify-between gap-x-6 border-b border-hairline py-2">
            <span>
              {words.consent[kind]}
              {whose !== null && <span className="text-muted"> ({names[whose] ?? whose})</span>}
            </span>
            <span>
              <strong>{given ? words.given : words.refused}</strong> <span className="text-muted">{words.since(longDate(dayOf(at)), version)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/compte/informations">{words.change}</Link>
        {consents.some(({ kind }) => kind === "health") && <Link href="/compte/beneficiaires">{words.changeHealth}</Link>}
      </p>
    </>
  )
}
