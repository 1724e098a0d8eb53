import { Button } from "@medusajs/ui"
import { type ReactElement } from "react"

import type { MeResponse, RulebooksResponse } from "../../../types/http"
import { useRulebooks } from "../../api/rulebooks"
import { SelectField } from "../../components/filters"
import { Page } from "../../components/page"
import { serviceChoices } from "../../components/service-field"
import { Notice, Query } from "../../components/states"
import { useListAddress } from "../../components/use-list-address"
import { useWords } from "../../i18n/use-words"
import { Editor } from "./editor"
import { NatureField } from "./nature-field"
import { Versions } from "./versions"

const WRITING = "nouvelle"

/** The rules of one service: its versions, or the one that is being written; the address says which. */
export function Rulebooks({ me }: { me: MeResponse }): ReactElement {
  const words = useWords()
  const choices = serviceChoices(me)
  const address = useListAddress({ service: choices[0]?.value ?? "", version: "" })
  const { service, version } = address.filters
  const query = useRulebooks(service)
  const write = (): void => address.setFilter("version", WRITING)
  if (version === WRITING && query.data) return <Editor key={service} known={query.data} onDone={() => address.setFilter("version", "")} />
  return (
    <Page
      title={words("rulebooks.title")}
      hint={words("rulebooks.hint")}
      toolbar={
        choices.length > 0 && (
          <>
            <SelectField label={words("rulebooks.service")} choices={choices} value={service} onChange={(value) => address.setFilter("service", value)} />
            <NatureField serviceId={service} />
            <Button size="small" disabled={!query.data} onClick={write}>
              {words("rulebooks.create")}
            </Button>
          </>
        )
      }
    >
      {choices.length === 0 ? (
        <Notice title={words("rulebooks.noService")} hint={words("rulebooks.noServiceHint")} />
      ) : (
        <Query query={query}>{query.data && <Known known={query.data} />}</Query>
      )}
    </Page>
  )
}

function Known({ known }: { known: RulebooksResponse }): ReactElement {
  const words = useWords()
  if (known.rulebooks.length === 0) return <Notice title={words("rulebooks.empty")} hint={words("rulebooks.emptyHint")} />
  return <Versions versions={known.rulebooks} />
}
