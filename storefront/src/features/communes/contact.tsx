import type { ReactElement } from "react"
import type { CommuneContact } from "@wire"
import { typeset } from "@/format/french"
import { contact as words } from "@messages/contact"

const LINES = ["contact_address", "opening_hours", "contact_phone", "contact_email", "data_protection_contact"] as const

/** How a commune can be reached, line by line; says so where it told nothing. */
export function Contact({ contact }: { contact: CommuneContact }): ReactElement {
  const given = LINES.flatMap((line) => (contact[line] === null ? [] : [{ line, value: contact[line] }]))
  if (given.length === 0) return <p className="text-muted">{words.none}</p>
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {given.map(({ line, value }) => (
        <div key={line} className="sm:contents">
          <dt className="text-muted">{words[line]}</dt>
          <dd className="break-words" lang="fr">
            {line === "contact_email" ? <a className="underline" href={`mailto:${value}`}>{value}</a> : null}
            {line === "contact_phone" ? <a className="underline" href={`tel:${value.replace(/[ .]/g, "")}`}>{value}</a> : null}
            {line !== "contact_email" && line !== "contact_phone" ? typeset(value) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
