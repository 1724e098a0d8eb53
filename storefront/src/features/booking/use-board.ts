"use client"

import { useCallback, useMemo, useState } from "react"
import type { Beneficiary, CalendarDay, Cents } from "@wire"
import { shortDay } from "@/format/days"
import { useStored } from "@/features/browser/stored"
import { booking } from "@messages/booking"
import { told, type Recap } from "./recap"
import {
  current,
  parseKey,
  selectionStore,
  shownCells,
  toggleGroup,
  without,
  type MealKey,
  type Selection,
  type ShownCell,
} from "./selection"

const NOTHING_SAID = told("")

type Options = {
  serviceId: string
  days: readonly CalendarDay[]
  beneficiaries: readonly Beneficiary[]
  inBasket: Selection
}

export type BoardState = {
  selection: Selection
  cells: ReadonlyMap<MealKey, ShownCell>
  shown: ReadonlySet<string>
  recap: Recap
  canUndo: boolean
  toggle: (key: MealKey, cents: Cents) => void
  toggleAll: (group: readonly ShownCell[]) => void
  toggleBeneficiary: (id: string) => void
  /** Adds meals that the server named, in one step to be undone. */
  add: (added: Selection, recap: Recap) => void
  tell: (recap: Recap) => void
  drop: (keys: readonly MealKey[]) => void
  clear: () => void
  undo: () => void
}

/** What is chosen on the board and how it changes; it decides nothing that the server has not said. */
export function useBoard({ serviceId, days, beneficiaries, inBasket }: Options): BoardState {
  const [store] = useState(() => selectionStore(serviceId, inBasket))
  const stored = useStored(store)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [before, setBefore] = useState<Selection | null>(null)
  const [recap, setRecap] = useState(NOTHING_SAID)

  const shown = useMemo(
    () => new Set(beneficiaries.map(({ id }) => id).filter((id) => !hidden.has(id))),
    [beneficiaries, hidden],
  )
  const cells = useMemo(() => shownCells(days, shown, inBasket), [days, shown, inBasket])
  const possible = useCallback(
    (chosen: Selection): Selection => {
      const known = new Set(beneficiaries.map(({ id }) => id))
      const mine = without(chosen, (key) => !known.has(parseKey(key)?.beneficiaryId ?? ""))
      return current(mine, cells)
    },
    [cells, beneficiaries],
  )
  const selection = useMemo(() => possible(stored), [stored, possible])

  const replace = useCallback(
    (next: Selection, done: Recap) => {
      setBefore(store.get())
      store.set(next)
      setRecap(done)
    },
    [store],
  )
  const toggle = useCallback(
    (key: MealKey, cents: Cents) => {
      const now = store.get()
      replace(key in now ? without(now, (one) => one === key) : { ...now, [key]: cents }, NOTHING_SAID)
    },
    [store, replace],
  )
  const drop = useCallback(
    (keys: readonly MealKey[]) => {
      if (keys.length > 0) store.set(without(store.get(), (key) => keys.includes(key)))
    },
    [store],
  )
  const toggleAll = useCallback(
    (group: readonly ShownCell[]) => {
      const { selection: next, added, removed, skipped } = toggleGroup(possible(store.get()), group)
      const reasons = skipped.map((day) => booking.skippedDay(shortDay(day.date), day))
      if (removed > 0) replace(next, told(booking.removed(removed)))
      else if (added > 0) replace(next, { said: booking.added(added, reasons), notes: [], skipped: reasons })
      else setRecap(told(booking.nothingToAdd))
    },
    [store, possible, replace],
  )
  const toggleBeneficiary = (id: string) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
    if (!next.has(id)) return
    const left = without(store.get(), (key) => parseKey(key)?.beneficiaryId === id)
    const gone = Object.keys(store.get()).length - Object.keys(left).length
    if (gone > 0) replace(left, told(booking.removed(gone)))
  }
  return {
    selection,
    cells,
    shown,
    recap,
    canUndo: before !== null,
    toggle,
    toggleAll,
    toggleBeneficiary,
    add: (added, done) => {
      if (Object.keys(added).length === 0) setRecap(done)
      else replace({ ...store.get(), ...added }, done)
    },
    tell: setRecap,
    drop,
    clear: () => replace({}, told(booking.cleared)),
    undo: () => {
      if (!before) return
      store.set(before)
      setBefore(null)
      setHidden(new Set())
      setRecap(told(booking.undone))
    },
  }
}
