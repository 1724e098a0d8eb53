import type { ReactElement } from "react"
import { useState } from "react"

import { usePublicPages } from "../../api/public-pages"
import { SelectField } from "../../components/filters"
import { Page } from "../../components/page"
import { Query } from "../../components/states"
import { useWords } from "../../i18n/use-words"
import { Colour } from "./colour"
import { Logo } from "./logo"
import { Texts } from "./texts"

/** One commune at a time; who has only one chooses nothing. */
export function PublicPages(): ReactElement {
  const words = useWords()
  const query = usePublicPages()
  const [chosen, setChosen] = useState("")
  const pages = query.data?.public_pages ?? []
  const page = pages.find(({ commune }) => commune.id === chosen) ?? pages[0]
  const choice =
    pages.length > 1 ? (
      <SelectField
        label={words("publicPage.commune")}
        choices={pages.map(({ commune }) => ({ value: commune.id, label: commune.name }))}
        value={page?.commune.id ?? ""}
        onChange={setChosen}
      />
    ) : undefined
  return (
    <Page title={words("publicPage.title")} hint={words("publicPage.hint")} toolbar={choice}>
      <Query query={query} single>
        {page !== undefined && (
          <div key={page.commune.id} className="divide-y">
            <p className="px-4 py-3 sm:px-6">
              <a href={page.address} target="_blank" rel="noreferrer" className="txt-small text-ui-fg-interactive underline">
                {words("publicPage.see", { commune: page.commune.name })}
              </a>
            </p>
            <Texts page={page} />
            <Logo page={page} />
            <Colour page={page} />
          </div>
        )}
      </Query>
    </Page>
  )
}
