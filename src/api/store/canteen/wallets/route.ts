import { readWallets } from "../../../../queries/wallets"
import type { WalletsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"

export const GET = defineRoute<WalletsResponse>(
  { summary: "The customer's wallets, one for each payee of the communes it asked", audience: "customer", answers: "WalletsResponse" },
  async ({ scope, actorId, now }) => ({ wallets: await readWallets(scope, actorId, now) })
)
