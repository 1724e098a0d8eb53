import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminMembershipResponse, AdminMembershipsResponse, ApproveManyResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, segment, type Query } from "./request"

/** One page of memberships; query: status, q, limit, offset. */
export function useMemberships(query: Query): UseQueryResult<AdminMembershipsResponse> {
  return useQuery({
    queryKey: [...keys.memberships, query],
    queryFn: () => get<AdminMembershipsResponse>("/memberships", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Approves one membership; a pending account becomes active with its first. */
export function useApproveMembership(): UseMutationResult<AdminMembershipResponse, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => post<AdminMembershipResponse>(`/memberships/${segment(id)}/approve`),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Refuses one membership with a reason that the family reads. */
export function useRefuseMembership(): UseMutationResult<AdminMembershipResponse, Error, { id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }) => post<AdminMembershipResponse>(`/memberships/${segment(id)}/refuse`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Approves several; what could not be approved is listed in the answer. */
export function useApproveMemberships(): UseMutationResult<ApproveManyResponse, Error, string[]> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids) => post<ApproveManyResponse>("/memberships/approve", { ids }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
