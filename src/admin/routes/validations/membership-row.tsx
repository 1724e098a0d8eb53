import { Badge, Button, Checkbox, Table, Text, clx } from "@medusajs/ui"
import type { ReactElement, Ref } from "react"

import type { AdminMembership } from "../../../types/http"
import { useApproveMembership } from "../../api/memberships"
import { ROW, Under, cellClass } from "../../components/grid"
import { notifyDone, notifyFailure } from "../../components/notify"
import { MembershipState } from "../../components/status"
import { LINK } from "../../components/text-link"
import { useThrownSentence } from "../../components/use-error-sentence"
import { ageOn, localToday, shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"

type MembershipRowProps = {
  membership: AdminMembership
  chosen: boolean
  rowRef: Ref<HTMLTableRowElement>
  onChoose: () => void
  onOpen: () => void
  onRefuse: () => void
  onDecided: () => void
}

/** One membership: who asks, for whom, for what, since when, and the decision. */
export function MembershipRow({ membership, chosen, rowRef, onChoose, onOpen, onRefuse, onDecided }: MembershipRowProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const approve = useApproveMembership()
  const name = fullName(membership.family)
  const deciding = approve.isPending || approve.isSuccess
  const waits = membership.status === "pending"
  const what = { name, service: membership.canteen_service.name }

  function decide(): void {
    approve.mutate(membership.id, {
      onSuccess: () => {
        onDecided()
        notifyDone(words("validations.approvedToast", { name }), words("validations.mailNote"))
      },
      onError: (error) => notifyFailure(name, sentence(error)),
    })
  }

  return (
    <Table.Row
      ref={rowRef}
      tabIndex={-1}
      aria-selected={waits ? chosen : undefined}
      className={clx(ROW, "focus:shadow-[inset_3px_0_0_var(--fg-interactive)] focus:outline-none", chosen && "bg-ui-bg-highlight")}
    >
      <Table.Cell className="h-10 w-10 py-2 pr-2 align-top">
        {waits && <Checkbox aria-label={words("validations.select", { name })} checked={chosen} onCheckedChange={onChoose} />}
      </Table.Cell>
      <Table.Cell className={clx(cellClass({}), "min-w-0")}>
        <button
          type="button"
          onClick={onOpen}
          aria-label={words("validations.open", { name })}
          className={clx(LINK, "txt-compact-small-plus text-left")}
        >
          {name}
        </button>
        {waits && membership.account_status === "pending" && (
          <Badge size="2xsmall" className="whitespace-nowrap sm:ml-2">
            {words("validations.newAccount")}
          </Badge>
        )}
        <span className="block break-all">{membership.family.email}</span>
        <Under until="lg">
          <Eaters membership={membership} />
        </Under>
        <Under until="md">
          <Asked membership={membership} />
        </Under>
      </Table.Cell>
      <Table.Cell className={cellClass({ from: "lg" })}>
        <Eaters membership={membership} />
      </Table.Cell>
      <Table.Cell className={cellClass({ from: "md" })}>
        <Asked membership={membership} />
      </Table.Cell>
      <Table.Cell className={clx(cellClass({ from: "lg" }), "whitespace-nowrap")}>{shortInstant(membership.created_at)}</Table.Cell>
      <Table.Cell className={cellClass({ end: true })}>
        {waits ? (
          <div className="flex flex-wrap justify-end gap-2">
            <Button size="small" isLoading={deciding} aria-label={words("validations.approveLabel", what)} onClick={decide}>
              {words("validations.approve")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={deciding}
              aria-label={words("validations.refuseLabel", what)}
              onClick={onRefuse}
            >
              {words("validations.refuse")}
            </Button>
          </div>
        ) : (
          <div className="flex flex-col items-end gap-y-1">
            <MembershipState status={membership.status} />
            {membership.reason !== null && (
              <Text size="xsmall" className="max-w-[24ch] text-balance">
                {membership.reason}
              </Text>
            )}
          </div>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

function Eaters({ membership }: { membership: AdminMembership }): ReactElement {
  const words = useWords()
  const today = localToday()
  return (
    <>
      {membership.beneficiaries.map((one, index) => (
        <span key={index} className="block">
          {one.first_name}
          {one.birth_date !== null && `, ${words("common.years", { count: ageOn(one.birth_date, today) })}`}
        </span>
      ))}
    </>
  )
}

function Asked({ membership }: { membership: AdminMembership }): ReactElement {
  return (
    <>
      <span className="text-ui-fg-base block">{membership.canteen_service.name}</span>
      <span className="block">
        {membership.tariff.label} · {euros(membership.tariff.price_cents)}
      </span>
    </>
  )
}
