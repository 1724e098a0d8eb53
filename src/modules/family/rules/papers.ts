import type { DocumentKind } from "./document-kinds"
import type { DocumentStatus } from "./transitions"

/** What a commune asks of one kind. `canteen_service_ids`: the services that need it, all of them when empty. */
export type Requirement = {
  kind: DocumentKind
  required: boolean
  blocks_booking: boolean
  per: "beneficiary" | "family"
  canteen_service_ids: readonly string[]
}

/** A paper that was sent to a commune. `valid_until` is the last day on which an accepted one counts; null without end. */
export type Paper = { commune_id: string; kind: DocumentKind; beneficiary_id: string | null; status: DocumentStatus; valid_until: string | null }

/** Where a paper stands on a day. */
export type PaperState = "missing" | "pending" | "accepted" | "expired" | "rejected" | "to_renew"

/** What is asked, of whom: a child where each child brings its own. */
export type Subject = { commune_id: string; requirement: Pick<Requirement, "kind" | "per">; beneficiary_id: string }

/** The papers that answer what is asked, in the order in which they came. */
export function papersFor<Sent extends Paper>(papers: readonly Sent[], { commune_id, requirement, beneficiary_id }: Subject): Sent[] {
  const { kind, per } = requirement
  return papers.filter((paper) => paper.commune_id === commune_id && paper.kind === kind && (per === "family" || paper.beneficiary_id === beneficiary_id))
}

/** The accepted paper that counts on `day`, the one that counts longest; undefined where none does. */
export function countingOn<Sent extends Paper>(papers: readonly Sent[], day: string): Sent | undefined {
  const counting = papers.filter(({ status, valid_until }) => status === "accepted" && (valid_until === null || day <= valid_until))
  return counting.sort((one, other) => (other.valid_until ?? FOR_EVER).localeCompare(one.valid_until ?? FOR_EVER))[0]
}

/** Where the papers of one subject stand on `day`: what counts, else what became of the last one. `papers` come oldest first. */
export function stateOn(papers: readonly Paper[], day: string): PaperState {
  if (countingOn(papers, day)) return "accepted"
  const last = papers.at(-1)
  if (!last) return "missing"
  return last.status === "accepted" ? "expired" : last.status
}

/** Whether a canteen service, or the one whose days it shares, needs a paper. */
export function isNeededBy({ canteen_service_ids: ids }: Pick<Requirement, "canteen_service_ids">, serviceIds: readonly string[]): boolean {
  return ids.length === 0 || serviceIds.some((id) => ids.includes(id))
}

type Meal = { commune_id: string; canteen_service_ids: readonly string[]; beneficiary_id: string; isChild: boolean; date: string }

/** The papers without which a meal cannot be booked, and where each stands. An adult brings no paper of a child's. */
export function blockingPapers(requirements: readonly Requirement[], papers: readonly Paper[], meal: Meal): { kind: DocumentKind; state: Exclude<PaperState, "accepted"> }[] {
  return requirements.flatMap((requirement) => {
    const { kind, required, blocks_booking, per } = requirement
    if (!required || !blocks_booking || !isNeededBy(requirement, meal.canteen_service_ids)) return []
    if (per === "beneficiary" && !meal.isChild) return []
    const state = stateOn(papersFor(papers, { ...meal, requirement }), meal.date)
    return state === "accepted" ? [] : [{ kind, state }]
  })
}

const FOR_EVER = "9999-12-31"
