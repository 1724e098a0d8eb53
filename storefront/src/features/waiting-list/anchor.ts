import type { Day } from "@wire"

/** Where the waiting list of a full day stands on the booking page. */
export function waitingAnchor(day: Day): string {
  return `liste-attente-${day}`
}

/** Leads to the waiting list of a full day, below the calendar. */
export function showWaitingList(day: Day): void {
  const place = document.getElementById(waitingAnchor(day))
  place?.scrollIntoView({ block: "center" })
  place?.focus({ preventScroll: true })
}
