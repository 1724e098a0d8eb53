import { useState } from "react"

export type Selection = {
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** `all` when every row that can be chosen is, `some` when a part is. */
  extent: "none" | "some" | "all"
  toggleAll: () => void
  clear: () => void
}

/** Rows chosen on this page. What is no longer on the page, or no longer waiting, is no longer chosen. */
export function useSelection(selectable: string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = selectable.filter((id) => chosen.has(id))
  const extent = ids.length === 0 ? "none" : ids.length === selectable.length ? "all" : "some"
  return {
    ids,
    extent,
    has: (id) => chosen.has(id),
    toggle: (id) => setChosen(new Set(chosen.has(id) ? ids.filter((other) => other !== id) : [...ids, id])),
    toggleAll: () => setChosen(new Set(extent === "all" ? [] : selectable)),
    clear: () => setChosen(new Set()),
  }
}
