import { Temporal } from "temporal-polyfill"
import { offerDeadline } from "../modules/booking/rules"
import type { Verdict } from "../modules/booking/serve-line"
import { type Booker, decideMeal } from "./meal"
import type { PreparedService } from "./service-day"

export type WaitingMeal = { beneficiary_id: string; day: string }

/** Whether a family of the waiting list may book now, decided again: until when an offer could be answered, or why it is refused. */
export function decideOffer(prepared: PreparedService, family: Booker, meal: WaitingMeal, now: Temporal.Instant): Verdict {
  const beneficiary = family.beneficiaries.find((own) => own.id === meal.beneficiary_id)
  if (!beneficiary) return { refusal: "membership_missing" }
  const { refusal, decision } = decideMeal(prepared, family, { beneficiary, date: meal.day, now })
  if (refusal) return { refusal }
  const cutoff = decision.book_until === null ? null : new Date(Temporal.Instant.from(decision.book_until).epochMilliseconds)
  return { until: offerDeadline(new Date(now.epochMilliseconds), decision.late ? null : cutoff) }
}

/** What refuses everyone on a day, whoever waits: its deadline has passed. Null while it has not. */
export function lineOver(prepared: PreparedService, day: string, now: Temporal.Instant): "after_cutoff" | "past" | null {
  const { refusal } = prepared.rules.decideBooking({ date: day, now, pricing: { kind: "flat", cents: 0 } })
  return refusal === "after_cutoff" || refusal === "past" ? refusal : null
}
