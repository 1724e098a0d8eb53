import "server-only"
import { cache } from "react"
import type { StatementsResponse } from "@wire"
import { call } from "./client"
import { BackendError } from "./errors"

/** The family's statement of a year, and the years with payments. A year that is none is not found. */
export const getStatement = cache(async (token: string, year?: string): Promise<StatementsResponse> => {
  if (year !== undefined && !/^20\d{2}$/.test(year)) throw new BackendError(404, { code: "statement.not_found", message: `no year ${year}` })
  return call<StatementsResponse>("/store/canteen/statements", { token, query: { year } })
})
