import { useQuery, type UseQueryResult } from "@tanstack/react-query"

import type { MeResponse } from "../../types/http"
import { keys } from "./keys"
import { ApiError, get } from "./request"

const FIVE_MINUTES = 300_000

/** The caller's grant, communes and permissions. */
export function useMe(): UseQueryResult<MeResponse> {
  return useQuery({ queryKey: keys.me, queryFn: () => get<MeResponse>("/me"), staleTime: FIVE_MINUTES, retry: false })
}

/** Whether the server waits for a second factor before it answers anything else. */
export function isEnrolmentRequired(error: unknown): boolean {
  return error instanceof ApiError && error.code === "second_factor.enrolment_required"
}
