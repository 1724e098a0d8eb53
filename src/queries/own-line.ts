import type { Temporal } from "temporal-polyfill"
import type { FamilySeatCount, OwnPlace } from "../modules/booking/waiting-reads"
import type { CalendarCell } from "../types/http"

/** Where a family waits on these meal days, by "beneficiary day": its places in the line and its offers. */
export function ownLine(seats: FamilySeatCount[]): Map<string, OwnPlace> {
  return new Map(seats.flatMap(({ day, own }) => own.map((place) => [`${place.beneficiary_id} ${day}`, place] as const)))
}

/** The seat that an offer keeps at `now`; nothing once its deadline has passed. */
export function liveOffer(place: OwnPlace | undefined, now: Temporal.Instant): CalendarCell["offer"] {
  const until = place?.state === "offered" ? place.offered_until : null
  return place && until && until.getTime() > now.epochMilliseconds ? { entry_id: place.id, until: until.toISOString() } : undefined
}

/** The place in the line; nothing for whoever waits no more. */
export function placeOf(place: OwnPlace | undefined): CalendarCell["waiting"] {
  return place && place.rank !== null ? { entry_id: place.id, rank: place.rank, take_at_once: place.at_once !== "no" } : undefined
}
