import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdjustmentRequest, AdjustmentResponse, AdminEntriesResponse, AdminWalletsResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, segment, type Query } from "./request"

/** One page of wallets; query: q, limit, offset. */
export function useWalletList(query: Query): UseQueryResult<AdminWalletsResponse> {
  return useQuery({
    queryKey: [...keys.wallets, "list", query],
    queryFn: () => get<AdminWalletsResponse>("/wallets", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** One page of a wallet's movements, with the wallet. */
export function useWalletEntries(id: string, query: Query): UseQueryResult<AdminEntriesResponse> {
  return useQuery({
    queryKey: [...keys.wallets, id, query],
    queryFn: () => get<AdminEntriesResponse>(`/wallets/${segment(id)}/entries`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })
}

type Adjusting = AdjustmentRequest & { key: string }

/** Adds to a wallet or takes from it, once for each key. */
export function useAdjustWallet(id: string): UseMutationResult<AdjustmentResponse, Error, Adjusting> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...request }) => post<AdjustmentResponse>(`/wallets/${segment(id)}/adjustments`, request, key),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
