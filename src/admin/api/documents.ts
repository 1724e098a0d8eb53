import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type {
  AdminDocumentResponse,
  AdminDocumentsResponse,
  Day,
  DeletedResponse,
  DocumentRequirementRequest,
  DocumentRequirementResponse,
  DocumentRequirementsResponse,
} from "../../types/http"
import { ALL, keys } from "./keys"
import { address, get, post, remove, segment, type Query } from "./request"

/** One page of documents; query: status, kind, limit, offset. */
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

/** A quotient's value is what its document proves; no last day is no end. */
export type Acceptance = { id: string; value?: number; valid_until: Day | null }

function useDecision<Asked>(mutationFn: (asked: Asked) => Promise<AdminDocumentResponse>): UseMutationResult<AdminDocumentResponse, Error, Asked> {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => void client.invalidateQueries({ queryKey: ALL }) })
}

/** Accepts a document until a day. */
export function useAcceptDocument(): UseMutationResult<AdminDocumentResponse, Error, Acceptance> {
  return useDecision(({ id, ...body }) => post<AdminDocumentResponse>(`/documents/${segment(id)}/accept`, body))
}

/** Rejects a document, or asks again for an accepted one, with a reason that the family reads. */
export function useRefuseDocument(how: "reject" | "ask-again"): UseMutationResult<AdminDocumentResponse, Error, { id: string; reason: string }> {
  return useDecision(({ id, reason }) => post<AdminDocumentResponse>(`/documents/${segment(id)}/${how}`, { reason }))
}

/** The papers that the caller's communes ask for. */
export function useRequirements(): UseQueryResult<DocumentRequirementsResponse> {
  return useQuery({ queryKey: keys.requirements, queryFn: () => get<DocumentRequirementsResponse>("/document-requirements"), staleTime: 0 })
}

/** Writes what a commune asks of one kind of paper. */
export function useSaveRequirement(): UseMutationResult<DocumentRequirementResponse, Error, DocumentRequirementRequest> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (asked) => post<DocumentRequirementResponse>("/document-requirements", asked),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.requirements }),
  })
}

/** Asks for a paper no longer. */
export function useDropRequirement(): UseMutationResult<DeletedResponse, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => remove<DeletedResponse>(`/document-requirements/${segment(id)}`),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.requirements }),
  })
}
