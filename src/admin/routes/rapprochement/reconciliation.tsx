import { Heading, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import { useReconciliation } from "../../api/reconciliation"
import { BigFigure, Page } from "../../components/page"
import { Notice, Query } from "../../components/states"
import { useWords } from "../../i18n/use-words"
import { ClosedDifferences } from "./closed-differences"
import { OpenDifferences } from "./open-differences"
import { RunNow } from "./run-now"

/** What is open with what to do, the last run and a new one, and what was closed lately. */
export function Reconciliation(): ReactElement {
  const words = useWords()
  const query = useReconciliation()
  const { open = [], lately = [], open_count: count, run = null } = query.data ?? {}
  return (
    <Page
      title={words("reconciliation.title")}
      hint={words("reconciliation.hint")}
      figure={<BigFigure value={count} unit={words("reconciliation.open", { count: count ?? 0 })} />}
      toolbar={<RunNow last={query.data === undefined ? undefined : run} />}
    >
      <Query query={query}>
        {open.length === 0 ? (
          <Notice
            title={words(run === null ? "reconciliation.neverTitle" : "reconciliation.empty")}
            hint={words(run === null ? "reconciliation.neverHint" : "reconciliation.emptyHint")}
          />
        ) : (
          <section>
            <Heading level="h2" className="px-4 pt-4 sm:px-6">
              {words("reconciliation.openTitle")}
            </Heading>
            <OpenDifferences differences={open} />
            {count !== undefined && count > open.length && (
              <Text size="small" className="text-ui-fg-subtle px-4 pb-4 sm:px-6">
                {words("reconciliation.more", { count: count - open.length })}
              </Text>
            )}
          </section>
        )}
        <ClosedDifferences differences={lately} />
      </Query>
    </Page>
  )
}
