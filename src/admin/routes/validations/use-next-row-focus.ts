import { useCallback, useEffect, useRef } from "react"

import type { AdminMembership } from "../../../types/http"

export type NextRowFocus = {
  row: (id: string) => (element: HTMLTableRowElement | null) => void
  /** Call once a decision on this row is made: the focus follows as soon as the list shows it. */
  afterDecision: (id: string) => void
  /** Focuses the row that follows the last decision, for a dialog whose opener has left the page. */
  focusNext: () => void
}

/**
 * After a decision the row leaves the list, or loses its buttons: the focus goes to the row that comes next, else to the last one, so
 * that a clerk goes on by keyboard without starting over at the top of the page.
 */
export function useNextRowFocus(rows: AdminMembership[]): NextRowFocus {
  const elements = useRef(new Map<string, HTMLTableRowElement>())
  const shown = useRef<string[]>([])
  const decided = useRef<{ id: string; index: number } | null>(null)
  const next = useRef<string | undefined>(undefined)

  const focusNext = useCallback(() => {
    if (next.current !== undefined) elements.current.get(next.current)?.focus()
  }, [])

  useEffect(() => {
    shown.current = rows.map((row) => row.id)
    const waiting = decided.current
    if (waiting === null) return
    const position = rows.findIndex((row) => row.id === waiting.id)
    if (rows[position]?.status === "pending") return
    decided.current = null
    const index = position === -1 ? waiting.index : position + 1
    next.current = rows[Math.min(index, rows.length - 1)]?.id
    focusNext()
  }, [rows, focusNext])

  return {
    focusNext,
    row: (id) => (element) => {
      if (element === null) elements.current.delete(id)
      else elements.current.set(id, element)
    },
    afterDecision: (id) => {
      decided.current = { id, index: Math.max(0, shown.current.indexOf(id)) }
    },
  }
}
