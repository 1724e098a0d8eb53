import "server-only"
import { notFound } from "next/navigation"
import { cache } from "react"
import type { CommuneResponse } from "@wire"
import { call } from "./client"
import { isNotFound } from "./errors"

/** A commune as anyone may see it; a page that does not exist for an unknown one. */
export const readCommune = cache(async (slug: string): Promise<CommuneResponse> => {
  try {
    return await call<CommuneResponse>(`/store/canteen/communes/${encodeURIComponent(slug)}`)
  } catch (error) {
    if (isNotFound(error)) notFound()
    throw error
  }
})
