import type { Day } from "./types"

/** Among versions by date of effect, the one with the latest `effective_from` on or before `date`; null before the first. */
export function versionOn<V extends { effective_from: Day }>(versions: readonly V[], date: Day): V | null {
  return versions
    .filter((version) => version.effective_from <= date)
    .reduce<V | null>((best, next) => (best && best.effective_from > next.effective_from ? best : next), null)
}

/** The versions that hold on some day from `from` on: the one in force then, and those that follow. */
export function versionsFrom<V extends { effective_from: Day }>(versions: readonly V[], from: Day): V[] {
  const inForce = versionOn(versions, from)
  return versions.filter((version) => version === inForce || version.effective_from > from)
}
