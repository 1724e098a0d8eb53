import type { Cutoff, Rulebook } from "../types"
import { localTime, instantIn } from "../zone"
import type { Finding } from "./finding"

const LAST_MINUTE = "23:59"
type Timed = { path: string; at: string }

/** Cutoffs at 23:59: the last minute of the day is late, where `24:00` is what communes mean. */
export function minutesLost(rulebook: Rulebook): Finding[] {
  return (["book", "cancel"] as const)
    .flatMap((action) => {
      const { cutoff, late } = rulebook[action]
      const until = late.kind === "refuse" ? null : late.until
      return [
        ...timesOf(cutoff, `rulebook.${action}.cutoff`, rulebook.time_zone),
        ...(until ? timesOf(until, `rulebook.${action}.late.until`, rulebook.time_zone) : []),
      ]
    })
    .filter(({ at }) => at === LAST_MINUTE)
    .map(({ path }) => ({ code: "minute_lost", path }))
}

function timesOf(cutoff: Cutoff, path: string, zone: string): Timed[] {
  switch (cutoff.kind) {
    case "none":
    case "never":
      return []
    case "weekday_table":
      return Object.entries(cutoff.table).map(([day, { at }]) => ({ path: `${path}.table.${day}.at`, at }))
    case "fixed":
      return [{ path: `${path}.at`, at: localTime(instantIn(cutoff.at, zone), zone).time.replace(/:00$/, "") }]
    case "days_before":
    case "week_before":
    case "month_before":
      return [{ path: `${path}.at`, at: cutoff.at }]
  }
}
