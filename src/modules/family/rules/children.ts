import { audienceOf } from "./audience"
import type { Relationship } from "./relationship"

type Person = { id: string; birth_date: string | null; relationship: Relationship }

/** The eldest first; an unknown birth date comes last, and equal ones in the order of their ids: the same order at every reading. */
export function eldestFirst<P extends Pick<Person, "id" | "birth_date">>(people: readonly P[]): P[] {
  const key = ({ birth_date, id }: P): string => `${birth_date ?? "9999"} ${id}`
  return [...people].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The children of a family on a day, the eldest first: what prices by number or rank of children count. */
export function childrenOn<P extends Person>(people: readonly P[], day: string): P[] {
  return eldestFirst(people.filter((person) => audienceOf(person, day) === "child"))
}
