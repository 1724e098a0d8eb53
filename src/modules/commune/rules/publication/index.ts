import type { Pricing, Rulebook } from "../types"
import { under } from "../read/path"
import { bracketFindings } from "./brackets"
import { ceilingFindings } from "./ceiling"
import { deadlineFindings } from "./deadlines"
import type { Finding, FindingCode } from "./finding"
import { minutesLost } from "./minute-lost"

export type { Finding, FindingCode } from "./finding"
export { unknownFields } from "./unknown-fields"
/** An error refuses publication and names the field; a warning is shown and recorded. */
export type PublicationChecks = { errors: Finding[]; warnings: Finding[] }

const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>(["bracket_gap", "minute_lost"])

/** What is wrong with a rulebook and the tariffs that are priced under it, before they are published. */
export function checkPublication(rulebook: Rulebook, pricings: readonly Pricing[]): PublicationChecks {
  const deadlines = deadlineFindings(rulebook)
  const findings = [
    ...pricings.flatMap((pricing, index) => bracketFindings(pricing, under("pricings", index))),
    ...ceilingFindings(rulebook, pricings, deadlines.canBeLate),
    ...deadlines.findings,
    ...minutesLost(rulebook),
  ]
  return {
    errors: findings.filter(({ code }) => !WARNINGS.has(code)),
    warnings: findings.filter(({ code }) => WARNINGS.has(code)),
  }
}
