type Name = { first_name: string; last_name: string }

/** "Camille Dupont", as one speaks. */
export function fullName(person: Name): string {
  return `${person.first_name} ${person.last_name}`.trim()
}

const INITIAL = /^\p{L}\.?$/u

/** "Dupont Camille", as a roll is called; "Camille D." where only the initial may be known. */
export function rollName(person: Name): string {
  if (INITIAL.test(person.last_name)) return `${person.first_name} ${person.last_name.charAt(0)}.`
  return `${person.last_name} ${person.first_name}`.trim()
}

/** Order of a roll, in French. */
export function byRollName(a: Name, b: Name): number {
  return rollName(a).localeCompare(rollName(b), "fr")
}
