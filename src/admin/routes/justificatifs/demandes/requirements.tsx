import { Button, Heading } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { DocumentRequirement, Named } from "../../../../types/http"
import { useRequirements } from "../../../api/documents"
import { Grid, Under, type Column } from "../../../components/grid"
import { Page } from "../../../components/page"
import { Notice, Query } from "../../../components/states"
import { TextLink } from "../../../components/text-link"
import { useWords, type Words } from "../../../i18n/use-words"
import { DropRequirement } from "./drop-requirement"
import { RequirementForm } from "./requirement-form"

/** Each commune's list, and the form that adds to it or changes it. */
export function Requirements(): ReactElement {
  const words = useWords()
  const query = useRequirements()
  const [edited, setEdited] = useState<DocumentRequirement | null>(null)
  const communes = query.data?.communes ?? []
  return (
    <Page
      title={words("requirements.title")}
      hint={
        <>
          {words("requirements.hint")} <TextLink to="/justificatifs">{words("requirements.back")}</TextLink>
        </>
      }
    >
      <Query query={query}>
        {communes.map((commune) => (
          <CommuneRequirements
            key={commune.id}
            commune={commune}
            rows={(query.data?.document_requirements ?? []).filter((row) => row.commune.id === commune.id)}
            busy={query.isFetching}
            named={communes.length > 1}
            onEdit={setEdited}
          />
        ))}
        <RequirementForm key={edited?.id ?? "new"} edited={edited} communes={communes} onDone={() => setEdited(null)} />
      </Query>
    </Page>
  )
}

type ListProps = { commune: Named; rows: DocumentRequirement[]; busy: boolean; named: boolean; onEdit: (row: DocumentRequirement) => void }

function CommuneRequirements({ commune, rows, busy, named, onEdit }: ListProps): ReactElement {
  const words = useWords()
  const label = words("requirements.listLabel", { commune: commune.name })
  return (
    <section aria-label={label}>
      {named && (
        <Heading level="h2" className="px-4 pb-2 pt-4 sm:px-6">
          {commune.name}
        </Heading>
      )}
      {rows.length === 0 ? (
        <Notice title={words("requirements.empty")} hint={words("requirements.emptyHint")} />
      ) : (
        <Grid label={label} columns={columnsOf(words, onEdit)} rows={rows} rowKey={(row) => row.id} busy={busy} />
      )}
    </section>
  )
}

function columnsOf(words: Words, onEdit: (row: DocumentRequirement) => void): Column<DocumentRequirement>[] {
  const rule = (row: DocumentRequirement): string => words(row.blocks_booking ? "requirements.blocks" : row.required ? "requirements.required" : "requirements.optional")
  const until = (row: DocumentRequirement): string =>
    row.validity === "months" ? words("requirements.months", { count: row.months ?? 0 }) : words(`requirements.validityValue.${row.validity}`)
  const services = (row: DocumentRequirement): string => row.canteen_services.map(({ name }) => name).join(", ") || words("requirements.everyService")
  return [
    {
      id: "kind",
      title: words("requirements.kind"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{words(`documents.kind.${row.kind}`)}</span>
          {row.note !== null && <span className="block">{row.note}</span>}
          <Under until="md">{rule(row)}</Under>
          <Under until="lg">{`${words(`requirements.perValue.${row.per}`)} · ${until(row)} · ${services(row)}`}</Under>
        </>
      ),
    },
    { id: "rule", title: words("requirements.asked"), from: "md", cell: rule },
    { id: "per", title: words("requirements.per"), from: "lg", cell: (row) => words(`requirements.perValue.${row.per}`) },
    { id: "until", title: words("requirements.validity"), from: "lg", cell: until },
    { id: "services", title: words("requirements.services"), from: "lg", cell: services },
    {
      id: "actions",
      title: words("column.actions"),
      end: true,
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="small" variant="secondary" aria-label={words("requirements.editLabel", { kind: words(`documents.kind.${row.kind}`) })} onClick={() => onEdit(row)}>
            {words("requirements.edit")}
          </Button>
          <DropRequirement requirement={row} />
        </span>
      ),
    },
  ]
}
