import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminReviewResponse, AdminReviewsResponse, AnswerReviewRequest, PublishReviewRequest } from "../../types/http"
import { keys } from "./keys"
import { get, post, segment, type Query } from "./request"

/** One page of reviews; query: status, limit, offset. */
export function useReviews(query: Query): UseQueryResult<AdminReviewsResponse> {
  return useQuery({
    queryKey: [...keys.reviews, query],
    queryFn: () => get<AdminReviewsResponse>("/reviews", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

function useAct<Asked>(mutationFn: (asked: Asked) => Promise<AdminReviewResponse>): UseMutationResult<AdminReviewResponse, Error, Asked> {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => void client.invalidateQueries({ queryKey: keys.reviews }) })
}

/** Publishes the words that were read. */
export function usePublishReview(): UseMutationResult<AdminReviewResponse, Error, { id: string } & PublishReviewRequest> {
  return useAct(({ id, written_at }) => post<AdminReviewResponse>(`/reviews/${segment(id)}/publish`, { written_at }))
}

/** Refuses a review, or takes it off the page, with a reason that its author reads. */
export function useRefuseReview(): UseMutationResult<AdminReviewResponse, Error, { id: string; reason: string }> {
  return useAct(({ id, reason }) => post<AdminReviewResponse>(`/reviews/${segment(id)}/refuse`, { reason }))
}

/** Answers below a published review. */
export function useAnswerReview(): UseMutationResult<AdminReviewResponse, Error, { id: string } & AnswerReviewRequest> {
  return useAct(({ id, answer }) => post<AdminReviewResponse>(`/reviews/${segment(id)}/answer`, { answer }))
}
