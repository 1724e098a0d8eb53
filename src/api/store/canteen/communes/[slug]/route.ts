import { todayAt } from "../../../../../modules/family/rules"
import { readPublicCommune } from "../../../../../queries/public-commune"
import type { CommuneResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<CommuneResponse>(
  { summary: "One commune for anyone: its canteen services, tariffs, règlement and the menus of this week and the next", audience: "public", answers: "CommuneResponse" },
  async ({ scope, params, now }) => {
    const today = todayAt(now)
    return { commune: await readPublicCommune(scope, params["slug"] ?? "", today), today }
  }
)
