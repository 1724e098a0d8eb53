import Link from "next/link"
import type { ReactElement } from "react"
import type { Membership, MembershipStatus } from "@wire"
import { money } from "@/format/money"
import { services } from "@messages/account"
import { membershipStatuses } from "@messages/words"
import { Reason } from "@/ui/reason"

const link = "inline-flex min-h-11 items-center text-brand underline underline-offset-4"

const colours: Record<MembershipStatus, string> = {
  pending: "text-info",
  approved: "text-brand",
  refused: "text-stop",
  ended: "text-muted",
}

/** The family's services and what the communes said. */
export function MembershipsTable({ memberships }: { memberships: readonly Membership[] }): ReactElement {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{services.caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-left text-sm text-muted">
          {[services.service, services.tariff, services.status, services.action].map((title) => (
            <th key={title} scope="col" className="py-2 pr-3 font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {memberships.map((one) => (
          <tr key={one.id} className="border-b border-hairline align-top max-sm:grid max-sm:py-2">
            <th scope="row" className="pr-3 text-left font-semibold sm:py-2">
              {one.canteen_service.name}
              <span className="block text-sm font-normal text-muted">{one.commune.name}</span>
            </th>
            <td className="pr-3 sm:py-2">
              {one.tariff.label} <span className="text-muted">· {money(one.tariff.price_cents)}</span>
            </td>
            <td className="pr-3 sm:py-2">
              <span className={`font-semibold ${colours[one.status]}`}>{membershipStatuses[one.status]}</span>
              {one.reason && (
                  <span className="block text-sm">
                    <Reason label={services.reason}>{one.reason}</Reason>
                  </span>
                )}
            </td>
            <td>
              <span className="flex flex-wrap gap-x-5">
                {one.status === "approved" && (
                  <Link href={`/reserver/${one.canteen_service.id}`} className={link}>
                    {services.book}
                  </Link>
                )}
                {(one.status === "approved" || one.status === "pending") && (
                  <Link href={`?quitter=${one.id}`} className={link}>
                    {one.status === "pending" ? services.withdraw : services.leave}
                  </Link>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
