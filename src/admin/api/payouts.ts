import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminPayoutResponse, AdminPayoutsResponse, PayoutPaidRequest } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, segment, type Query } from "./request"

/** One page of transfers; query: state, limit, offset. */
export function usePayouts(query: Query): UseQueryResult<AdminPayoutsResponse> {
  return useQuery({
    queryKey: [...keys.payouts, query],
    queryFn: () => get<AdminPayoutsResponse>("/payouts", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Notes the day on which a transfer was made. */
export function useMarkPayoutPaid(): UseMutationResult<AdminPayoutResponse, Error, PayoutPaidRequest & { id: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...request }) => post<AdminPayoutResponse>(`/payouts/${segment(id)}/paid`, request),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
