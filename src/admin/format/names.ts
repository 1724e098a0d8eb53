type Name = { first_name: string; last_name: string }

/** "Camille Dupont", as one speaks. */
export function fullName(person: Name): string {
  return `${person.first_name} ${person.last_name}`.trim()
}

/** "Dupont Camille", as a roll is called. */
export function rollName(person: Name): string {
  return `${person.last_name} ${person.first_name}`.trim()
}

/** Order of a roll: last name, then first name, in French. */
export function byRollName(a: Name, b: Name): number {
  return rollName(a).localeCompare(rollName(b), "fr")
}
