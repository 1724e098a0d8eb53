import type { CalendarCell, CalendarDay, Cents, Day } from "@wire"
import { Stored } from "@/features/browser/stored"

/** A chosen meal: "beneficiary|day". */
export type MealKey = string
/** Chosen meals and the price that was shown when each was chosen. */
export type Selection = Readonly<Record<MealKey, Cents>>

export function mealKey(beneficiaryId: string, day: Day): MealKey {
  return `${beneficiaryId}|${day}`
}

/** The beneficiary and the day of a key; null when it is none. */
export function parseKey(key: string): { beneficiaryId: string; day: Day } | null {
  const match = /^([\w-]+)\|(\d{4}-\d{2}-\d{2})$/.exec(key)
  return match?.[1] && match[2] ? { beneficiaryId: match[1], day: match[2] } : null
}

function isSelection(value: unknown): value is Selection {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(([key, cents]) => parseKey(key) !== null && Number.isInteger(cents))
  )
}

export function selectionKey(serviceId: string): string {
  return `canteen.selection.${serviceId}`
}

/** What is chosen and not yet in the basket survives a reload; it starts from what the basket holds. */
export function selectionStore(serviceId: string, inBasket: Selection): Stored<Selection> {
  return new Stored("sessionStorage", selectionKey(serviceId), {
    fallback: inBasket,
    parse: (value) => (isSelection(value) ? value : null),
  })
}

/** A cell that a parent may choose: what the server says is possible, or what already is in the basket. */
function canChoose(cell: CalendarCell, key: MealKey, inBasket: Selection): boolean {
  return cell.state === "bookable" || cell.state === "late" || cell.state === "in_cart" || key in inBasket
}

export type ShownCell = { key: MealKey; cell: CalendarCell; day: CalendarDay; free: boolean }

/** Every cell of the shown beneficiaries, with its key and whether it can be chosen. */
export function shownCells(
  days: readonly CalendarDay[],
  shown: ReadonlySet<string>,
  inBasket: Selection,
): Map<MealKey, ShownCell> {
  const cells = new Map<MealKey, ShownCell>()
  for (const day of days) {
    for (const cell of day.cells) {
      if (!shown.has(cell.beneficiary_id)) continue
      const key = mealKey(cell.beneficiary_id, day.date)
      cells.set(key, { key, cell, day, free: canChoose(cell, key, inBasket) })
    }
  }
  return cells
}

/** Leaves out what the server no longer allows and refreshes the prices of what is on the page. */
export function current(selection: Selection, cells: ReadonlyMap<MealKey, ShownCell>): Selection {
  const kept = Object.entries(selection).flatMap(([key, cents]): [MealKey, Cents][] => {
    const known = cells.get(key)
    if (!known) return [[key, cents]]
    return known.free ? [[key, known.cell.price_cents ?? cents]] : []
  })
  return Object.fromEntries(kept)
}

export function without(selection: Selection, gone: (key: MealKey) => boolean): Selection {
  return Object.fromEntries(Object.entries(selection).filter(([key]) => !gone(key)))
}

export function totalCents(selection: Selection): Cents {
  return Object.values(selection).reduce((sum, cents) => sum + cents, 0)
}

export type Bulk = { selection: Selection; added: number; removed: number; skipped: CalendarDay[] }

/** Refusals that a shortcut passes over without a word: nobody expects a meal on those days. */
const expected = new Set(["not_a_service_day", "school_holiday", "public_holiday", "past", "already_booked"])

/**
 * Chooses every free cell of a group, or lets them all go when all were chosen. Late meals cost more: they are
 * chosen one by one, never by a shortcut.
 */
export function toggleGroup(selection: Selection, group: readonly ShownCell[]): Bulk {
  const free = group.filter(({ cell, free: possible }) => possible && cell.state !== "late")
  if (free.length > 0 && free.every(({ key }) => key in selection)) {
    const keys = new Set(free.map(({ key }) => key))
    return { selection: without(selection, (key) => keys.has(key)), added: 0, removed: free.length, skipped: [] }
  }
  const missing = free.filter(({ key }) => !(key in selection))
  const added = Object.fromEntries(missing.map(({ key, cell }) => [key, cell.price_cents ?? 0]))
  const skipped = group
    .filter(({ cell }) => cell.state === "late" || (cell.state === "refused" && !expected.has(cell.refusal ?? "")))
    .map(({ day }) => day)
  return {
    selection: { ...selection, ...added },
    added: missing.length,
    removed: 0,
    skipped: [...new Set(skipped)],
  }
}
