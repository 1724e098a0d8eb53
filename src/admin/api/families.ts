import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminAccountResponse, AdminAccountsResponse, AdminFamilyResponse, AdminWalletsResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, segment, type Query } from "./request"

/** One page of family accounts; query: status, q, limit, offset. */
export function useAccounts(query: Query): UseQueryResult<AdminAccountsResponse> {
  return useQuery({
    queryKey: [...keys.accounts, query],
    queryFn: () => get<AdminAccountsResponse>("/accounts", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** One family, limited to the caller's communes. */
export function useFamily(customerId: string | null): UseQueryResult<AdminFamilyResponse> {
  return useQuery({
    queryKey: [...keys.family, customerId],
    queryFn: () => get<AdminFamilyResponse>(`/families/${segment(customerId ?? "")}`),
    enabled: customerId !== null,
    staleTime: 0,
    retry: false,
  })
}

/** The wallets of one customer, one per payee. */
export function useWallets(customerId: string, enabled: boolean): UseQueryResult<AdminWalletsResponse> {
  return useQuery({
    queryKey: [...keys.wallets, customerId],
    queryFn: () => get<AdminWalletsResponse>("/wallets", { customer_id: customerId }),
    enabled,
    staleTime: 0,
  })
}

/** Activates a pending account. */
export function useApproveAccount(): UseMutationResult<AdminAccountResponse, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => post<AdminAccountResponse>(`/accounts/${segment(id)}/approve`),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Ends what a family is to a child that another one answers for too. */
export function useEndGuardianship(): UseMutationResult<AdminFamilyResponse, Error, { customer_id: string; beneficiary_id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ customer_id, beneficiary_id, reason }) =>
      post<AdminFamilyResponse>(`/families/${segment(customer_id)}/guardianships/${segment(beneficiary_id)}/end`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Refuses a pending account with a reason that the family reads. */
export function useRefuseAccount(): UseMutationResult<AdminAccountResponse, Error, { id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }) => post<AdminAccountResponse>(`/accounts/${segment(id)}/refuse`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
