import { Heading, StatusBadge } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AdminDiet, Named } from "../../../types/http"
import { useDiets } from "../../api/care"
import { Grid, Under, type Column } from "../../components/grid"
import { Page } from "../../components/page"
import { Notice, Query } from "../../components/states"
import { useWords } from "../../i18n/use-words"
import { AddDiet } from "./add-diet"
import { DietActions } from "./diet-actions"

/** Each commune's list, with how many have chosen what. */
export function Diets(): ReactElement {
  const words = useWords()
  const query = useDiets()
  const communes = query.data?.communes ?? []
  return (
    <Page title={words("diets.title")} hint={words("diets.hint")}>
      <Query query={query}>
        {communes.map((commune) => (
          <CommuneDiets
            key={commune.id}
            commune={commune}
            diets={(query.data?.diets ?? []).filter((diet) => diet.commune.id === commune.id)}
            busy={query.isFetching}
            named={communes.length > 1}
          />
        ))}
        <AddDiet communes={communes} />
      </Query>
    </Page>
  )
}

type CommuneDietsProps = { commune: Named; diets: AdminDiet[]; busy: boolean; named: boolean }

function CommuneDiets({ commune, diets, busy, named }: CommuneDietsProps): ReactElement {
  const words = useWords()
  const columns: Column<AdminDiet>[] = [
    {
      id: "label",
      title: words("care.diet"),
      cell: (diet) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base">{diet.label}</span>
          <Under until="sm">{words("diets.count", { count: diet.beneficiaries_count })}</Under>
        </>
      ),
    },
    { id: "count", title: words("diets.beneficiaries"), from: "sm", cell: (diet) => words("diets.count", { count: diet.beneficiaries_count }) },
    {
      id: "status",
      title: words("column.status"),
      cell: (diet) => <StatusBadge color={diet.retired ? "grey" : "green"}>{words(diet.retired ? "diets.retired" : "diets.offered")}</StatusBadge>,
    },
    { id: "actions", title: words("column.actions"), end: true, cell: (diet) => <DietActions diet={diet} /> },
  ]
  return (
    <section aria-label={words("diets.listLabel", { commune: commune.name })}>
      {named && (
        <Heading level="h2" className="px-4 pb-2 pt-4 sm:px-6">
          {commune.name}
        </Heading>
      )}
      {diets.length === 0 ? (
        <Notice title={words("diets.empty")} hint={words("diets.emptyHint")} />
      ) : (
        <Grid label={words("diets.listLabel", { commune: commune.name })} columns={columns} rows={diets} rowKey={(diet) => diet.id} busy={busy} />
      )}
    </section>
  )
}
