import { StatusBadge } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AccountStatus, BookingStatus, DocumentStatus, MembershipStatus } from "../../types/http"
import { useWords } from "../i18n/use-words"

type Color = "green" | "orange" | "red" | "blue" | "grey"

const MEMBERSHIP: Record<MembershipStatus, Color> = { pending: "orange", approved: "green", refused: "red", ended: "grey" }
const ACCOUNT: Record<AccountStatus, Color> = { pending: "orange", active: "green", refused: "red", closed: "grey" }
const BOOKING: Record<BookingStatus, Color> = { held: "blue", confirmed: "green", cancelled: "grey", served: "green", absent: "red" }
const DOCUMENT: Record<DocumentStatus, Color> = { pending: "orange", accepted: "green", rejected: "red", to_renew: "blue" }

/** State of a membership, in words; the colour only repeats them. */
export function MembershipState({ status }: { status: MembershipStatus }): ReactElement {
  const words = useWords()
  return <StatusBadge className="shrink-0 whitespace-nowrap" color={MEMBERSHIP[status]}>{words(`status.membership.${status}`)}</StatusBadge>
}

/** State of a family account. */
export function AccountState({ status }: { status: AccountStatus }): ReactElement {
  const words = useWords()
  return <StatusBadge className="shrink-0 whitespace-nowrap" color={ACCOUNT[status]}>{words(`status.account.${status}`)}</StatusBadge>
}

/** State of a booked meal. */
export function BookingState({ status }: { status: BookingStatus }): ReactElement {
  const words = useWords()
  return <StatusBadge className="shrink-0 whitespace-nowrap" color={BOOKING[status]}>{words(`status.booking.${status}`)}</StatusBadge>
}

/** State of a document that a family sent. */
export function DocumentState({ status }: { status: DocumentStatus }): ReactElement {
  const words = useWords()
  return <StatusBadge className="shrink-0 whitespace-nowrap" color={DOCUMENT[status]}>{words(`status.document.${status}`)}</StatusBadge>
}
