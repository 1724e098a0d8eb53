import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type {
  AdminBookingsResponse,
  AdminCancelRequest,
  AdminOrderResponse,
  AdminOrdersResponse,
  AttendanceResponse,
  CancelResponse,
  DaySeatsResponse,
  OrderRefundRequest,
  OrderRefundResponse,
} from "../../types/http"
import { ALL, keys } from "./keys"
import { get, post, segment, type Query } from "./request"

const THIRTY_SECONDS = 30_000

/** Who eats on a day; without `date` the server answers its own today. Refreshed while the page stays open. */
export function useAttendance(query: Query): UseQueryResult<AttendanceResponse> {
  return useQuery({
    queryKey: [...keys.attendance, query],
    queryFn: () => get<AttendanceResponse>("/attendance", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: THIRTY_SECONDS,
  })
}

/** The seats of a day and who waits for them; without `date` the server answers its own today. */
export function useDaySeats(query: Query): UseQueryResult<DaySeatsResponse> {
  return useQuery({
    queryKey: [...keys.seats, query],
    queryFn: () => get<DaySeatsResponse>("/seats", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: THIRTY_SECONDS,
  })
}

/** One page of bookings; query: from, to, status, canteen_service_id, customer_id, limit, offset. */
export function useBookings(query: Query): UseQueryResult<AdminBookingsResponse> {
  return useQuery({
    queryKey: [...keys.bookings, query],
    queryFn: () => get<AdminBookingsResponse>("/bookings", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Cancels meals with a reason that their families read. */
export function useCancelBookings(): UseMutationResult<CancelResponse, Error, AdminCancelRequest> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request) => post<CancelResponse>("/bookings/cancel", request),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** One page of orders; query: from, to, customer_id, limit, offset. */
export function useOrders(query: Query): UseQueryResult<AdminOrdersResponse> {
  return useQuery({
    queryKey: [...keys.orders, query],
    queryFn: () => get<AdminOrdersResponse>("/orders", query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** One order with its booked meals, limited to the caller's communes. */
export function useCanteenOrder(id: string): UseQueryResult<AdminOrderResponse> {
  return useQuery({
    queryKey: [...keys.orders, id],
    queryFn: () => get<AdminOrderResponse>(`/orders/${segment(id)}`),
    staleTime: 0,
    retry: false,
  })
}

type Refunding = OrderRefundRequest & { key: string }

/** Gives money of an order back without cancelling a meal, once for each key. */
export function useRefundOrder(id: string): UseMutationResult<OrderRefundResponse, Error, Refunding> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...request }) => post<OrderRefundResponse>(`/orders/${segment(id)}/refunds`, request, key),
    onSettled: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}
