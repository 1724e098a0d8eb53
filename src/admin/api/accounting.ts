import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminReceiptResponse, AdminReceiptsResponse, Day, SettlementsResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { address, get, post, segment, type Query } from "./request"

type Period = { from: Day; to: Day }

/** One page of receipts; query: q, from, to, limit, offset. */
export function useReceipts(query: Query): UseQueryResult<AdminReceiptsResponse> {
  return useQuery({
    queryKey: [...keys.receipts, query],
    queryFn: () => get<AdminReceiptsResponse>("/receipts", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Where a tab of its own shows a receipt, with the dashboard's session. */
export function receiptAddress(id: string): string {
  return address(`/receipts/${segment(id)}/pdf`, {})
}

/** Voids a receipt by a counter-receipt. */
export function useVoidReceipt(): UseMutationResult<AdminReceiptResponse, Error, { id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }) => post<AdminReceiptResponse>(`/receipts/${segment(id)}/void`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** The settlements of a period, both days included. */
export function useSettlements(period: Period): UseQueryResult<SettlementsResponse> {
  return useQuery({
    queryKey: [...keys.settlements, period],
    queryFn: () => get<SettlementsResponse>("/settlements", period),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Where the same figures are downloaded for a spreadsheet. */
export function settlementsAddress(period: Period): string {
  return address("/settlements.csv", period)
}
