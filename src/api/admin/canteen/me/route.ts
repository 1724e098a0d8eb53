import { readMe } from "../../../../queries/staff"
import type { MeResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"
import { staffOf } from "../../../middlewares/staff-gate"

export const GET = defineRoute<MeResponse>(
  { summary: "The caller's role, communes and permissions", audience: "staff", answers: "MeResponse" },
  async ({ req, scope }) => readMe(scope, staffOf(req))
)
