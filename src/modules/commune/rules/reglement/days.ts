import type { Rulebook } from "../types"
import { dayName, inWeekOrder, listed } from "./french"

const WHOLE_WEEK = 7
const SCHOOL_HOLIDAYS: { [kind in Rulebook["school_holidays"]]: string } = {
  closed: "Fermé pendant les vacances scolaires.",
  open: "Ouvert aussi pendant les vacances scolaires.",
  only: "Ouvert seulement pendant les vacances scolaires.",
}

/** On which days there is service. */
export function daysInWords({ service_days, school_holidays }: Rulebook): string[] {
  const days = inWeekOrder(service_days)
  const named = days.length === WHOLE_WEEK ? "tous les jours" : listed(days.map((day) => `le ${dayName(day)}`))
  return [`Service ${named}, sauf les jours fériés.`, SCHOOL_HOLIDAYS[school_holidays]]
}
