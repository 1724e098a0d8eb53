import { useQuery, type UseQueryResult } from "@tanstack/react-query"

import type { RetentionResponse } from "../../types/http"
import { keys } from "./keys"
import { get } from "./request"

/** How long each kind of data is kept, and what the last purge took. */
export function useRetention(): UseQueryResult<RetentionResponse> {
  return useQuery({ queryKey: keys.retention, queryFn: () => get<RetentionResponse>("/retention") })
}
