/** What became of a refund whose answer was not clear. `unclear`: a person has to look. */
export type RefundFate = "executed" | "not_executed" | "unclear"
type Known = { processor_cents: readonly number[]; recorded_cents: readonly number[]; unknown: readonly { id: string; cents: number }[] }

/**
 * Compares the processor's refunds of one payment with those on record: one that is not on record is the one whose answer was lost, if it has its amount.
 * A refund of the processor that nothing explains leaves every refund that was not found unclear: none of them is sent again.
 */
export function fatesOf({ processor_cents, recorded_cents, unknown }: Known): Map<string, RefundFate> {
  const unexplained = [...processor_cents]
  for (const cents of recorded_cents) take(unexplained, cents)
  const executed = new Set(unknown.filter(({ cents }) => take(unexplained, cents)).map(({ id }) => id))
  const others = unexplained.length === 0 ? "not_executed" : "unclear"
  return new Map(unknown.map(({ id }) => [id, executed.has(id) ? "executed" : others]))
}

/** Takes one such amount out of the list; false when there is none. */
function take(amounts: number[], cents: number): boolean {
  const at = amounts.indexOf(cents)
  if (at < 0) return false
  amounts.splice(at, 1)
  return true
}
