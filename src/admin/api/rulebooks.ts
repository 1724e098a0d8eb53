import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { Day, DeletedResponse, RulebookDocument, RulebookPreviewResponse, RulebookResponse, RulebooksResponse } from "../../types/http"
import { keys } from "./keys"
import { get, post, remove, segment } from "./request"

const MOST_VERSIONS = 200

/** The versions of a service's rules, the latest first. */
export function useRulebooks(serviceId: string): UseQueryResult<RulebooksResponse> {
  return useQuery({
    queryKey: [...keys.rulebooks, serviceId],
    queryFn: () => get<RulebooksResponse>(`/canteen-services/${segment(serviceId)}/rulebooks`, { limit: MOST_VERSIONS }),
    enabled: serviceId !== "",
    staleTime: 0,
    retry: false,
  })
}

export type PreviewAsked = { canteen_service_id: string; rulebook: RulebookDocument; from: Day; to: Day }

/** What a rulebook would do; the last answer stays on screen while the next one is on its way. */
export function usePreview(asked: PreviewAsked): UseQueryResult<RulebookPreviewResponse> {
  return useQuery({
    queryKey: [...keys.preview, JSON.stringify(asked)],
    queryFn: () => post<RulebookPreviewResponse>("/rulebooks/preview", asked),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  })
}

/** Publishes a version. */
export function usePublish(serviceId: string): UseMutationResult<RulebookResponse, Error, RulebookDocument> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rulebook) => post<RulebookResponse>(`/canteen-services/${segment(serviceId)}/rulebooks`, { rulebook }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.rulebooks }),
  })
}

/** Withdraws a version that is not yet in effect. */
export function useWithdraw(): UseMutationResult<DeletedResponse, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id) => remove<DeletedResponse>(`/rulebooks/${segment(id)}`),
    onSettled: () => client.invalidateQueries({ queryKey: keys.rulebooks }),
  })
}
