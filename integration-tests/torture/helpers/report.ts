import { type Examined, type Verdict, examine } from "../oracle"

type Told = {
  /** What the suite counted itself, printed before the oracle's figures. */
  counted?: Record<string, number>
  /** What the suite found wrong in the answers that it had: shown beside the oracle's violations. */
  wrong?: string[]
}

/** Examines the database, prints its figures under the suite's name, and fails with every violation by name. */
export async function mustHold(suite: string, examined: Examined, { counted = {}, wrong = [] }: Told = {}): Promise<Verdict> {
  const verdict = await examine(examined)
  const figures = Object.entries({ ...counted, ...verdict.figures }).map(([name, figure]) => `${name} ${figure}`)
  const violations = [...wrong, ...verdict.violations]
  process.stdout.write([`   ${suite}: ${figures.join(", ")}`, ...violations.map((violation) => `     ✗ ${violation}`), ""].join("\n"))
  expect(violations).toEqual([])
  return verdict
}
