import { readEntries, readWallet } from "../../../../../../queries/wallets"
import type { EntriesResponse } from "../../../../../../types/http"
import { defineRoute } from "../../../../../define-route"
import { entriesQuery } from "../../schema"

export const GET = defineRoute(
  { summary: "The entries of a wallet, newest first", audience: "customer", query: entriesQuery, answers: "EntriesResponse" },
  async ({ scope, params, query, actorId }): Promise<EntriesResponse> => {
    const { wallet } = await readWallet(scope, params["id"] ?? "", actorId)
    const [entries, count] = await readEntries(scope, wallet.id, query)
    return { entries, count, ...query }
  }
)
