import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminCanteenServiceResponse, AdminCanteenServicesResponse, ServiceNature } from "../../types/http"
import { keys } from "./keys"
import { get, post, segment } from "./request"

const MOST_SERVICES = 200

/** The canteen services of the caller's communes. */
export function useServices(): UseQueryResult<AdminCanteenServicesResponse> {
  return useQuery({ queryKey: keys.services, queryFn: () => get<AdminCanteenServicesResponse>("/canteen-services", { limit: MOST_SERVICES }), staleTime: 0 })
}

/** Says whether a service is a meal or childcare. */
export function useSaveNature(): UseMutationResult<AdminCanteenServiceResponse, Error, { id: string; nature: ServiceNature }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, nature }) => post<AdminCanteenServiceResponse>(`/canteen-services/${segment(id)}`, { nature }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.services }),
  })
}
