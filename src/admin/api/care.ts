import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminDietResponse, AdminDietsResponse, DayHealthResponse, DeletedResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, remove, segment, type Query } from "./request"

/**
 * Allergies and PAI of whoever eats on a day. Each reading is recorded: it is made once for each `revision` of the day's list, and never in the background.
 * Nothing of it outlives the page.
 */
export function useDayHealth(query: Query, revision: string | undefined): UseQueryResult<DayHealthResponse> {
  return useQuery({
    queryKey: [...keys.dayHealth, query, revision],
    queryFn: () => get<DayHealthResponse>("/attendance/health", query),
    enabled: revision !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
}

/** The diets that the caller's communes offer or offered. */
export function useDiets(): UseQueryResult<AdminDietsResponse> {
  return useQuery({ queryKey: keys.diets, queryFn: () => get<AdminDietsResponse>("/diets"), staleTime: 0 })
}

function useChange<Answer, Asked>(mutationFn: (asked: Asked) => Promise<Answer>): UseMutationResult<Answer, Error, Asked> {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => void client.invalidateQueries({ queryKey: [...ALL, "diets"] }) })
}

/** Adds a diet to a commune's list. */
export function useAddDiet(): UseMutationResult<AdminDietResponse, Error, { commune_id: string; label: string }> {
  return useChange((diet) => post<AdminDietResponse>("/diets", diet))
}

/** Offers a diet to nobody new, or to everybody again. */
export function useRetireDiet(): UseMutationResult<AdminDietResponse, Error, { id: string; retired: boolean }> {
  return useChange(({ id, retired }) => post<AdminDietResponse>(`/diets/${segment(id)}`, { retired }))
}

/** Removes a diet that nobody has. */
export function useRemoveDiet(): UseMutationResult<DeletedResponse, Error, string> {
  return useChange((id) => remove<DeletedResponse>(`/diets/${segment(id)}`))
}
