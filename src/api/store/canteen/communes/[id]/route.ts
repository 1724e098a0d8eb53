import { readPublicCommune } from "../../../../../queries/public-commune"
import type { PublicCommuneResponse } from "../../../../../types/http"
import { defineRoute } from "../../../../define-route"

export const GET = defineRoute<PublicCommuneResponse>(
  { summary: "What anyone may know of one commune, by its id or slug: services, prices, règlement, and the days of two weeks with their menus", audience: "public", answers: "PublicCommuneResponse" },
  async ({ scope, params: { id = "" }, now }) => readPublicCommune(scope, id, now)
)
