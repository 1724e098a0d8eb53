import { type Examined, examine } from "../oracle"
import { orderLaws } from "../oracle/order-laws"

const ALWAYS = "no cent is lost or created"
/** What holds once the jobs that end payments have run: a card that was typed in stays authorised as long as its family, or its webhook, may still come back. */
export const ENDED_PAYMENTS = ["no card is left authorised"]
/** The same, where a kill may have cut such a payment anywhere: the order of a top-up may lack its link or its note until it is ended. */
export const ENDED_ORDERS = orderLaws.map(({ name }) => name).filter((name) => name !== ALWAYS)

/** What the oracle finds one time after the other, each violation told once: at the turn of the suite that brought it. */
export class News {
  readonly all: string[] = []
  private readonly known = new Set<string>()

  /**
   * Examines the database and answers what is new, each with the turn that brought it. The laws of `later` are left to a later turn.
   */
  async look(turn: string, examined: Examined, later: readonly string[]): Promise<string[]> {
    const violations = (await examine(examined)).violations.filter((violation) => !later.some((law) => violation.startsWith(law)))
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
