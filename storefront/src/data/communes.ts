import "server-only"
import { cache } from "react"
import { notFound } from "next/navigation"
import type { PublicCommuneResponse } from "@wire"
import { call } from "./client"
import { isNotFound } from "./errors"

/** One commune as anyone sees it; a page that does not exist for another name. */
export const readCommune = cache(async (slug: string): Promise<PublicCommuneResponse> => {
  try {
    return await call<PublicCommuneResponse>(`/store/canteen/communes/${encodeURIComponent(slug)}`)
  } catch (error) {
    if (isNotFound(error)) notFound()
    throw error
  }
})
