import { useSearchParams } from "react-router-dom"

export const PAGE_SIZE = 25
const SHORTEST_SEARCH = 2

/** What was typed, once it is long enough for the server to search. */
export function searched(text: string): string | undefined {
  return text.length < SHORTEST_SEARCH ? undefined : text
}

export type ListAddress<Filter extends string> = {
  filters: Record<Filter, string>
  offset: number
  setFilter: (name: Filter, value: string) => void
  setOffset: (offset: number) => void
  clear: () => void
  filtered: boolean
}

/**
 * Filters and page of a list, kept in the address: a link or a reload shows the same list. A filter absent from the address has its
 * initial value; changing a filter goes back to the first page and does not add to the history.
 */
export function useListAddress<Filter extends string>(initial: Record<Filter, string>): ListAddress<Filter> {
  const [params, setParams] = useSearchParams()
  const names = Object.keys(initial) as Filter[]
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) ?? initial[name]])) as Record<Filter, string>
  const offset = Math.max(0, Math.floor(Number(params.get("offset") ?? 0)) || 0)

  function change(edit: (next: URLSearchParams) => void, replace: boolean): void {
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        edit(next)
        return next
      },
      { replace },
    )
  }

  return {
    filters,
    offset,
    filtered: names.some((name) => filters[name] !== initial[name]),
    setFilter: (name, value) =>
      change((next) => {
        next.delete("offset")
        if (value === initial[name]) next.delete(name)
        else next.set(name, value)
      }, true),
    setOffset: (value) => change((next) => (value > 0 ? next.set("offset", String(value)) : next.delete("offset")), false),
    clear: () => change((next) => [...names, "offset"].forEach((name) => next.delete(name)), true),
  }
}
