import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AuditResponse, DeletedResponse, StaffInvitationRequest, StaffInvitationResponse, StaffResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, remove, segment, type Query } from "./request"

/** The team, its invitations, and what the caller may give. */
export function useStaff(): UseQueryResult<StaffResponse> {
  return useQuery({ queryKey: keys.staff, queryFn: () => get<StaffResponse>("/staff"), staleTime: 0 })
}

/** One page of the audit log; query: user_id, subject_id, from, to, limit, offset. */
export function useAudit(query: Query): UseQueryResult<AuditResponse> {
  return useQuery({
    queryKey: [...keys.audit, query],
    queryFn: () => get<AuditResponse>("/audit", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Mails an invitation. */
export function useInvite(): UseMutationResult<StaffInvitationResponse, Error, StaffInvitationRequest> {
  return useChange((request) => post<StaffInvitationResponse>("/staff", request))
}

/** Mails another link of an invitation. */
export function useResend(): UseMutationResult<StaffInvitationResponse, Error, string> {
  return useChange((id) => post<StaffInvitationResponse>(`/staff/invitations/${segment(id)}/resend`))
}

/** Withdraws an invitation. */
export function useWithdraw(): UseMutationResult<DeletedResponse, Error, string> {
  return useChange((id) => remove<DeletedResponse>(`/staff/invitations/${segment(id)}`))
}

/** Takes a person away from the caller's communes. */
export function useRemoveMember(): UseMutationResult<DeletedResponse, Error, string> {
  return useChange((id) => remove<DeletedResponse>(`/staff/${segment(id)}`))
}

function useChange<Answer, Request>(send: (request: Request) => Promise<Answer>): UseMutationResult<Answer, Error, Request> {
  const client = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => void client.invalidateQueries({ queryKey: ALL }) })
}
