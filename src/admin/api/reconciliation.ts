import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { DifferenceResponse, ReconciliationResponse, ReconciliationRunResponse } from "../../types/http"
import { keys } from "./keys"
import { get, post, segment } from "./request"

/** What is open and what was closed lately in the caller's communes. */
export function useReconciliation(): UseQueryResult<ReconciliationResponse> {
  return useQuery({ queryKey: keys.reconciliation, queryFn: () => get<ReconciliationResponse>("/reconciliation"), staleTime: 0 })
}

/** Compares the books of a year now. */
export function useRunReconciliation(): UseMutationResult<ReconciliationRunResponse, Error, undefined> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post<ReconciliationRunResponse>("/reconciliation/run"),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.reconciliation }),
  })
}

/** Leaves a difference as it is, with the reason. */
export function useAcceptDifference(): UseMutationResult<DifferenceResponse, Error, { id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }) => post<DifferenceResponse>(`/reconciliation/${segment(id)}/accept`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.reconciliation }),
  })
}
