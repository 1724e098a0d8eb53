import { useQuery, type UseQueryResult } from "@tanstack/react-query"

import type { MeResponse } from "../../types/http"
import { keys } from "./keys"
import { get } from "./request"

const FIVE_MINUTES = 300_000

/** The caller's grant, communes and permissions. */
export function useMe(): UseQueryResult<MeResponse> {
  return useQuery({ queryKey: keys.me, queryFn: () => get<MeResponse>("/me"), staleTime: FIVE_MINUTES, retry: false })
}
