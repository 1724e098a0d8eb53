import type { Month } from "@/format/days"

/** The booking page of a service, at a month. */
export function bookingPath(serviceId: string, month: Month): string {
  return `/reserver/${serviceId}?mois=${month}`
}
