import { Button, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminDocument } from "../../../types/http"
import { documentAddress } from "../../api/documents"
import { Under, type Column } from "../../components/grid"
import { DocumentState } from "../../components/status"
import { LINK, TextLink } from "../../components/text-link"
import { dayWithYear, shortInstant } from "../../format/days"
import { fullName } from "../../format/names"
import type { Words } from "../../i18n/use-words"

type Decisions = { onAccept: (row: AdminDocument) => void; onRefuse: (row: AdminDocument) => void }

/** Who sent what, when, the file, and the decision. */
export function documentColumns(words: Words, { onAccept, onRefuse }: Decisions): Column<AdminDocument>[] {
  return [
    {
      id: "family",
      title: words("column.family"),
      cell: (row) => (
        <>
          <TextLink to={`/familles/${row.family.customer_id}`} className="txt-compact-small-plus">
            {fullName(row.family)}
          </TextLink>
          <Under until="md">
            <What row={row} words={words} />
          </Under>
          <Under until="lg">{shortInstant(row.created_at)}</Under>
        </>
      ),
    },
    { id: "what", title: words("column.document"), from: "md", cell: (row) => <What row={row} words={words} /> },
    { id: "sent", title: words("column.sent"), from: "lg", cell: (row) => <span className="whitespace-nowrap">{shortInstant(row.created_at)}</span> },
    {
      id: "decision",
      title: words("column.actions"),
      end: true,
      cell: (row) =>
        row.status === "pending" ? (
          <div className="flex flex-wrap justify-end gap-2">
            <Button size="small" aria-label={words("documents.acceptLabel", { name: fullName(row.family) })} onClick={() => onAccept(row)}>
              {words("documents.accept")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              aria-label={words("documents.rejectLabel", { name: fullName(row.family) })}
              onClick={() => onRefuse(row)}
            >
              {words("documents.reject")}
            </Button>
          </div>
        ) : (
          <div className="flex flex-col items-end gap-y-1">
            <DocumentState status={row.status} />
            {row.status === "accepted" && (
              <Button
                size="small"
                variant="transparent"
                aria-label={words("documents.askAgainLabel", { name: fullName(row.family) })}
                onClick={() => onRefuse(row)}
              >
                {words("documents.askAgain")}
              </Button>
            )}
            {row.reason !== null && (
              <Text size="xsmall" className="max-w-[24ch] text-balance">
                {row.reason}
              </Text>
            )}
          </div>
        ),
    },
  ]
}

function What({ row, words }: { row: AdminDocument; words: Words }): ReactElement {
  const { quotient, beneficiary, valid_until } = row
  return (
    <>
      <span className="text-ui-fg-base block">
        {words(`documents.kind.${row.kind}`)}
        {quotient !== null && ` · ${words("documents.value", { value: quotient.value.toLocaleString("fr-FR") })}`}
      </span>
      {beneficiary !== null && <span className="block">{words("documents.of", { name: fullName(beneficiary) })}</span>}
      <span className="block">{row.commune.name}</span>
      {valid_until !== null && <span className="block">{words("documents.until", { day: dayWithYear(valid_until) })}</span>}
      <a
        href={documentAddress(row.id)}
        target="_blank"
        rel="noreferrer"
        aria-label={words("documents.openLabel", { name: fullName(row.family) })}
        className={`${LINK} inline-block py-1`}
      >
        {words("documents.open", { type: words(`documents.type.${row.mime_type === "application/pdf" ? "pdf" : "picture"}`) })}
      </a>
    </>
  )
}
