export type AccountStatus = "pending" | "active" | "refused" | "closed"
export type MembershipStatus = "pending" | "approved" | "refused" | "ended"

export type DocumentStatus = "pending" | "accepted" | "rejected" | "to_renew"
export type ReviewStatus = "pending" | "published" | "refused"

type Table<Status extends string> = Readonly<Record<Status, readonly Status[]>>

/** From each state of a family account, the states that it may take. */
export const ACCOUNT_MOVES: Table<AccountStatus> = {
  pending: ["active", "refused", "closed"],
  active: ["pending", "refused", "closed"],
  refused: ["pending", "closed"],
  closed: ["pending"],
}

/** From each state of a membership, the states that it may take. A refused family asks again: a new row. */
export const MEMBERSHIP_MOVES: Table<MembershipStatus> = {
  pending: ["approved", "refused", "ended"],
  approved: ["ended"],
  refused: [],
  ended: [],
}

/** From each state of a document, the states that it may take. A family that was rejected, or is asked again, sends another one: a new row. */
export const DOCUMENT_MOVES: Table<DocumentStatus> = {
  pending: ["accepted", "rejected"],
  accepted: ["to_renew"],
  rejected: [],
  to_renew: [],
}

/** From each state of a review, the states that staff may give it. Its author's new words wait again. */
export const REVIEW_MOVES: Table<ReviewStatus> = {
  pending: ["published", "refused"],
  published: ["refused"],
  refused: ["published"],
}

/** The states from which `to` can be reached: what a conditional update asks of the row. */
export function sourcesOf<Status extends string>(moves: Table<Status>, to: Status): Status[] {
  return (Object.keys(moves) as Status[]).filter((from) => moves[from].includes(to))
}

/**
 * The state of an account after a commune decided or the family asked: active with an approved membership, waiting with
 * a pending one, refused with neither. A closed account stays closed until its family asks for a service again.
 */
export function settleAccount(current: AccountStatus, memberships: MembershipStatus[]): AccountStatus {
  const settled = memberships.includes("approved") ? "active" : memberships.includes("pending") ? "pending" : "refused"
  return ACCOUNT_MOVES[current].includes(settled) ? settled : current
}
