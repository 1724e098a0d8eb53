import { roundCents } from "./pricing"
import type { TimeOfDay, TimeSlicesPricing } from "./types"
import { minutesOf } from "./zone"

/** When a child came and left; a tariff of mornings needs `arrival`, one of evenings `pickup`. */
export type Attendance = { pickup?: TimeOfDay | null; arrival?: TimeOfDay | null }

/** The price in cents of the time really spent, morning and evening together. */
export function timeSlicesCents(pricing: TimeSlicesPricing, { arrival, pickup }: Attendance): number {
  const morning = arrival && pricing.to ? morningCents(pricing, pricing.to, minutesOf(arrival)) : 0
  const evening = pickup && pricing.from ? eveningCents(pricing, pricing.from, minutesOf(pickup)) : 0
  return roundCents(morning + evening, pricing.rounding)
}

function eveningCents(pricing: TimeSlicesPricing, from: TimeOfDay, pickup: number): number {
  const { after } = pricing
  const overtime = after && pickup >= minutesOf(after.at) ? after.cents : 0
  return slicesCents(pricing, pickup - minutesOf(from)) + overtime
}

/** Slices are counted back from `to`, or from where the shorter last slice begins. */
function morningCents(pricing: TimeSlicesPricing, to: TimeOfDay, arrival: number): number {
  const { last } = pricing
  const lastCents = last && arrival < minutesOf(to) ? last.cents : 0
  return slicesCents(pricing, minutesOf(last ? last.from : to) - arrival) + lastCents
}

/** Every slice begun is due; a time that ends with a slice does not begin the next. */
function slicesCents({ slice_minutes, cents }: TimeSlicesPricing, minutes: number): number {
  return Math.ceil(Math.max(0, minutes) / slice_minutes) * cents
}
