import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type {
  AdminMealDaysResponse,
  ClosurePreviewResponse,
  ClosureRequest,
  ClosuresCreatedResponse,
  ClosuresResponse,
  Day,
  DeletedResponse,
  ExtraDayResponse,
  MealDaysRequest,
  MealDaysResponse,
  SchoolCalendarImport,
  SchoolCalendarImportResponse,
  SchoolCalendarsResponse,
} from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, remove, segment, type Query } from "./request"

/** The days of a service; without a period, those of the server's month. */
export function useMealDays(serviceId: string, query: Query): UseQueryResult<AdminMealDaysResponse> {
  return useQuery({
    queryKey: [...keys.mealDays, serviceId, query],
    queryFn: () => get<AdminMealDaysResponse>(`/canteen-services/${segment(serviceId)}/meal-days`, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Closures of the caller's communes that end on this day or later. */
export function useClosures(from: Day | undefined): UseQueryResult<ClosuresResponse> {
  return useQuery({
    queryKey: [...keys.closures, from],
    queryFn: () => get<ClosuresResponse>("/closures", { from, limit: 200 }),
    enabled: from !== undefined,
    staleTime: 0,
  })
}

function useChange<Answer, Asked>(mutationFn: (asked: Asked) => Promise<Answer>): UseMutationResult<Answer, Error, Asked> {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => void client.invalidateQueries({ queryKey: ALL }) })
}

/** What a closure would cancel; changes nothing. */
export function usePreviewClosure(): UseMutationResult<ClosurePreviewResponse, Error, ClosureRequest> {
  return useMutation({ mutationFn: (closure) => post<ClosurePreviewResponse>("/closures/preview", closure) })
}

/** Shuts days and gives the money back; the same again has no effect. */
export function useCloseDays(): UseMutationResult<ClosuresCreatedResponse, Error, ClosureRequest> {
  return useChange((closure) => post<ClosuresCreatedResponse>("/closures", closure))
}

/** Opens shut days again. */
export function useReopenDays(): UseMutationResult<DeletedResponse, Error, string> {
  return useChange((id) => remove<DeletedResponse>(`/closures/${segment(id)}`))
}

/** Opens a service exceptionally on days, one after the other. */
export function useOpenExtraDays(): UseMutationResult<ExtraDayResponse[], Error, { canteen_service_id: string; dates: Day[] }> {
  return useChange(async ({ canteen_service_id, dates }) => {
    const opened: ExtraDayResponse[] = []
    for (const date of dates) opened.push(await post<ExtraDayResponse>("/extra-days", { canteen_service_id, date }))
    return opened
  })
}

/** Takes an exceptional opening back. */
export function useRemoveExtraDay(): UseMutationResult<DeletedResponse, Error, string> {
  return useChange((id) => remove<DeletedResponse>(`/extra-days/${segment(id)}`))
}

/** Sets the capacity or the menu of days. */
export function useChangeMealDays(): UseMutationResult<MealDaysResponse, Error, MealDaysRequest> {
  return useChange((change) => post<MealDaysResponse>("/meal-days", change))
}

/** The school holidays that are known. */
export function useSchoolCalendar(): UseQueryResult<SchoolCalendarsResponse> {
  return useQuery({ queryKey: keys.schoolCalendar, queryFn: () => get<SchoolCalendarsResponse>("/school-calendars"), staleTime: 0 })
}

/** Reads the Ministry's file, and takes it over unless it is a preview. */
export function useImportSchoolCalendar(): UseMutationResult<SchoolCalendarImportResponse, Error, SchoolCalendarImport> {
  return useChange((file) => post<SchoolCalendarImportResponse>("/school-calendars", file))
}
