import { Button } from "@medusajs/ui"
import type { ReactElement } from "react"
import { useSearchParams } from "react-router-dom"

import type { SettlementsResponse } from "../../../types/http"
import { settlementsAddress, useSettlements } from "../../api/accounting"
import { DayField } from "../../components/filters"
import { Page } from "../../components/page"
import { Notice, Query } from "../../components/states"
import { localToday } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { PayeePart } from "./payee-part"
import { type Period, type PeriodName, periodOf } from "./periods"

const SHORTCUTS: PeriodName[] = ["lastMonth", "thisMonth", "thisYear"]

/** The period is in the address; last month until another one is chosen, since a régie is settled when a month is over. */
export function Settlements(): ReactElement {
  const words = useWords()
  const [params, setParams] = useSearchParams()
  const today = localToday()
  const preset = periodOf("lastMonth", today)
  const period = { from: params.get("from") ?? preset.from, to: params.get("to") ?? preset.to }
  const choose = (next: Period): void => setParams(next, { replace: true })

  return (
    <Page
      title={words("settlements.title")}
      hint={words("settlements.hint")}
      toolbar={
        <>
          <DayField label={words("common.from")} value={period.from} onChange={(from) => choose({ ...period, from })} />
          <DayField label={words("common.to")} value={period.to} onChange={(to) => choose({ ...period, to })} />
          <div className="flex flex-wrap gap-2">
            {SHORTCUTS.map((name) => (
              <Button key={name} size="small" variant="secondary" onClick={() => choose(periodOf(name, today))}>
                {words(`settlements.${name}`)}
              </Button>
            ))}
          </div>
        </>
      }
    >
      {isPeriod(period) ? <Figures period={period} /> : <Notice title={words("settlements.wrongPeriod")} hint={words("settlements.wrongPeriodHint")} />}
    </Page>
  )
}

function isPeriod({ from, to }: Period): boolean {
  return from !== "" && to !== "" && from <= to
}

function Figures({ period }: { period: Period }): ReactElement {
  const words = useWords()
  const query = useSettlements(period)
  return (
    <Query query={query}>
      {query.data !== undefined && <Parts answer={query.data} />}
      <div className="px-4 py-4 sm:px-6">
        <Button size="small" variant="secondary" asChild>
          <a href={settlementsAddress(period)}>{words("settlements.download")}</a>
        </Button>
      </div>
    </Query>
  )
}

function Parts({ answer }: { answer: SettlementsResponse }): ReactElement {
  const words = useWords()
  if (answer.settlements.length === 0) return <Notice title={words("settlements.empty")} hint={words("settlements.emptyHint")} />
  return (
    <>
      {answer.settlements.map((settlement) => (
        <PayeePart key={settlement.payee.id} settlement={settlement} from={answer.from} to={answer.to} />
      ))}
    </>
  )
}
