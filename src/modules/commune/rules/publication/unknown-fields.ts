import { under } from "../read/path"
import { fieldOf, isGiven, type Problem } from "../read/reader"

/**
 * Fields that were given and that reading left out: published, a misspelt name would silently be its default. `read` is what
 * the readers made of `given`; where they changed the shape (an instant that opens a window), there is nothing to compare.
 */
export function unknownFields(given: unknown, read: unknown, path: string): Problem[] {
  if (!isObject(given) || !isObject(read)) return []
  return Object.entries(given).flatMap(([name, value]): Problem[] => {
    const [field, kept] = [under(path, name), fieldOf(read, name)]
    if (!isGiven(value)) return []
    if (kept === undefined) return [{ path: field, code: "unknown_field", message: `${field}: is not a field of a rulebook` }]
    return unknownFields(value, kept, field)
  })
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}
