import { useEffect, useRef } from "react"

export type NextRowFocus = {
  row: (id: string) => (element: HTMLTableRowElement | null) => void
  /** Call once a decision on this row is made: the focus goes to the row that took its place. */
  afterDecision: (id: string) => void
}

/**
 * After a decision the row leaves the list: the focus goes to the row that comes next, else to the last one, so that a clerk goes on
 * by keyboard without starting over at the top of the page.
 */
export function useNextRowFocus(rows: { id: string }[], loading: boolean): NextRowFocus {
  const elements = useRef(new Map<string, HTMLTableRowElement>())
  const order = useRef<string[]>([])
  const target = useRef<number | null>(null)

  useEffect(() => {
    order.current = rows.map((row) => row.id)
    if (target.current === null || loading) return
    const next = rows[Math.min(target.current, rows.length - 1)]
    target.current = null
    if (next !== undefined) elements.current.get(next.id)?.focus()
  }, [rows, loading])

  return {
    row: (id) => (element) => {
      if (element === null) elements.current.delete(id)
      else elements.current.set(id, element)
    },
    afterDecision: (id) => {
      const index = order.current.indexOf(id)
      target.current = index === -1 ? 0 : index
    },
  }
}
