import { monotonicFactory } from "ulid"

/**
 * New ids of many rows at once, each a ULID behind `prefix` as Medusa's own (`generateEntityId`), in rising order. Chance is drawn once for all of them and
 * counted up from there: hundreds of ids drawn one by one cost a payment of a school year 20 ms.
 */
export function newIds(prefix: string, count: number): string[] {
  const next = monotonicFactory()
  return Array.from({ length: count }, () => `${prefix}_${next()}`)
}
