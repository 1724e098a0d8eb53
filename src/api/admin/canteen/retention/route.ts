import { readEnvironment } from "../../../../environment"
import { readRetention } from "../../../../queries/privacy"
import type { RetentionResponse } from "../../../../types/http"
import { definePlatformRoute } from "../../../define-staff-route"

export const GET = definePlatformRoute<RetentionResponse>(
  { summary: "How long each kind of data is kept, and what the last purge took", permission: "platform.manage", answers: "RetentionResponse" },
  async ({ scope }) => readRetention(scope, readEnvironment().RETENTION_DAYS)
)
