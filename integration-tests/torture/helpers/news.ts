import { type Examined, examine } from "../oracle"

const AUTHORISED = "no card is left authorised"

/** What the oracle finds one time after the other, each violation told once: at the turn of the suite that brought it. */
export class News {
  readonly all: string[] = []
  private readonly known = new Set<string>()

  /**
   * Examines the database and answers what is new, each with the turn that brought it. A card that was typed in stays authorised as long as its family, or its
   * processor's webhook, may still come back (`underWay`).
   */
  async look(turn: string, examined: Examined, underWay: boolean): Promise<string[]> {
    const violations = (await examine(examined)).violations.filter((violation) => !underWay || !violation.startsWith(AUTHORISED))
    const fresh = violations.filter((violation) => !this.known.has(keyOf(violation)))
    for (const violation of violations) this.known.add(keyOf(violation))
    const told = fresh.map((violation) => `${turn}: ${violation}`)
    this.all.push(...told)
    return told
  }
}

/** The law and its row, without the figures. */
function keyOf(violation: string): string {
  return violation.split(": ").slice(0, 2).join(": ")
}
