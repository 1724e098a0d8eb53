import type { ReactElement } from "react"
import type { FamilyAccount, Membership } from "@wire"
import { account as words } from "@messages/account"
import { AddressNotice } from "@/features/address/address-notice"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"

type Props = { account: FamilyAccount; memberships: readonly Membership[] }

/** What stands between the family and booking; nothing once the account is active. */
export function StatusNotice({ account, memberships }: Props): ReactElement | null {
  if (account.awaits_address) return <AddressNotice email={account.person.email} />
  if (account.status === "pending") {
    return (
      <Notice title={words.waitingTitle(account.waiting_for.map(({ name }) => name))}>
        <p>{words.waitingText}</p>
      </Notice>
    )
  }
  if (account.status === "refused") {
    return (
      <Notice tone="stop" title={words.refusedTitle}>
        <ul>
          {memberships
            .filter(({ status }) => status === "refused")
            .map((one) => (
              <li key={one.id}>{words.refusedReason(one.commune.name, one.reason)}</li>
            ))}
        </ul>
        <p className="mb-3">{words.refusedText}</p>
        <ButtonLink href="/compte/services" tone="secondary">
          {words.askAgain}
        </ButtonLink>
      </Notice>
    )
  }
  if (account.status === "closed") {
    return (
      <Notice tone="stop" title={words.closedTitle}>
        <p className="mb-3">{words.closedText}</p>
        <ButtonLink href="/compte/services" tone="secondary">
          {words.askAgain}
        </ButtonLink>
      </Notice>
    )
  }
  return null
}
