import { todayAt } from "../../../../modules/family/rules"
import { readCommunes } from "../../../../queries/catalogue"
import type { CommunesResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"

export const GET = defineRoute<CommunesResponse>(
  { summary: "The communes, their canteen services and tariffs", audience: "public", answers: "CommunesResponse" },
  async ({ scope, now }) => ({ communes: await readCommunes(scope, todayAt(now)) })
)
