import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminDocumentResponse, AdminDocumentsResponse, Day } from "../../types/http"
import { ALL, keys } from "./keys"
import { address, get, post, segment, type Query } from "./request"

/** One page of documents; query: status, limit, offset. */
export function useDocuments(query: Query): UseQueryResult<AdminDocumentsResponse> {
  return useQuery({
    queryKey: [...keys.documents, query],
    queryFn: () => get<AdminDocumentsResponse>("/documents", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Where a tab of its own shows a document, with the dashboard's session. */
export function documentAddress(id: string): string {
  return address(`/documents/${segment(id)}/content`, {})
}

export type Acceptance = { id: string; value: number; valid_until: Day }

/** Accepts a quotient with what its document proves. */
export function useAcceptDocument(): UseMutationResult<AdminDocumentResponse, Error, Acceptance> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }) => post<AdminDocumentResponse>(`/documents/${segment(id)}/accept`, body),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Rejects a document with a reason that the family reads. */
export function useRejectDocument(): UseMutationResult<AdminDocumentResponse, Error, { id: string; reason: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }) => post<AdminDocumentResponse>(`/documents/${segment(id)}/reject`, { reason }),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
