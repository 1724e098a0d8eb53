import { Alert, Button, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { ReconciliationRun, ReconciliationRunResponse } from "../../../types/http"
import { useRunReconciliation } from "../../api/reconciliation"
import { ApiError } from "../../api/request"
import { useThrownSentence } from "../../components/use-error-sentence"
import { shortInstant } from "../../format/days"
import { useWords } from "../../i18n/use-words"

/** Runs the comparison now and says what came of it. `last` is undefined while it is not known. */
export function RunNow({ last }: { last: ReconciliationRun | null | undefined }): ReactElement {
  const words = useWords()
  const running = useRunReconciliation()
  return (
    <div className="flex w-full flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small" isLoading={running.isPending} onClick={() => running.mutate(undefined)}>
          {words("reconciliation.runNow")}
        </Button>
        {last !== undefined && (
          <Text size="small" className="text-ui-fg-subtle">
            {last === null ? words("reconciliation.noRun") : words("reconciliation.lastRun", { instant: shortInstant(last.ended_at ?? last.started_at) })}
          </Text>
        )}
      </div>
      <div role="status" className="txt-small text-ui-fg-base">
        {running.isPending && words("reconciliation.running")}
        {running.data !== undefined && <Outcome outcome={running.data} />}
      </div>
      {running.isError && <Failure error={running.error} />}
    </div>
  )
}

function Outcome({ outcome }: { outcome: ReconciliationRunResponse }): ReactElement {
  const words = useWords()
  const { found, repaired, open, run } = outcome
  const allAgree = found.length + repaired.length + open.length === 0
  const sentence = words("reconciliation.outcome", {
    found: words("reconciliation.found", { count: found.length }),
    repaired: words("reconciliation.repaired", { count: repaired.length }),
    open: words("reconciliation.left", { count: open.length }),
  })
  return (
    <>
      <p>{allAgree ? words("reconciliation.allAgree") : sentence}</p>
      {run.compared.some(({ compared }) => compared === null) && <p>{words("reconciliation.notAsked")}</p>}
    </>
  )
}

function Failure({ error }: { error: Error }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const isBusy = error instanceof ApiError && error.code === "busy"
  return (
    <Alert variant="error" role="alert" className="text-ui-fg-base">
      <strong>{words("reconciliation.failed")}</strong>
      <p>{isBusy ? words("reconciliation.busy") : sentence(error)}</p>
    </Alert>
  )
}
