import { readEnvironment } from "../../../../environment"
import { RETENTION_KINDS } from "../../../../modules/privacy/rules"
import type { RetentionPeriodsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"

export const GET = defineRoute<RetentionPeriodsResponse>(
  { summary: "How many days each kind of data is kept on this installation", audience: "public", answers: "RetentionPeriodsResponse" },
  () => {
    const periods = readEnvironment().RETENTION_DAYS
    return Promise.resolve({ periods: RETENTION_KINDS.map((kind) => ({ kind, days: periods[kind] })) })
  }
)
