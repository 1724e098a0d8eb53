import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminDifference } from "../../../types/http"
import { TextLink } from "../../components/text-link"
import { shortInstant } from "../../format/days"
import { euros } from "../../format/money"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import { AcceptDifference } from "./accept-difference"
import { factWords, placeWords } from "./place-words"

/** Each open difference: what it is, where, by how much, and what to do about it. */
export function OpenDifferences({ differences }: { differences: AdminDifference[] }): ReactElement {
  const words = useWords()
  const [asked, setAsked] = useState<AdminDifference | null>(null)
  return (
    <>
      <ul aria-label={words("reconciliation.openLabel")} className="divide-y">
        {differences.map((difference) => (
          <OpenDifference key={difference.id} difference={difference} onAccept={() => setAsked(difference)} />
        ))}
      </ul>
      <AcceptDifference difference={asked} onEnd={() => setAsked(null)} />
    </>
  )
}

function OpenDifference({ difference, onAccept }: { difference: AdminDifference; onAccept: () => void }): ReactElement {
  const words = useWords()
  const { kind, repairs, subject_id, communes } = difference
  const name = words(`reconciliation.kind.${kind}.name`)
  return (
    <li className="flex flex-col gap-y-2 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <Text weight="plus" className="text-ui-fg-base min-w-0">
          {name}
        </Text>
        <StatusBadge className="shrink-0 whitespace-nowrap" color={repairs ? "blue" : "orange"}>
          {words(repairs ? "reconciliation.repairs" : "reconciliation.byHand")}
        </StatusBadge>
      </div>
      <Concerned difference={difference} />
      <Figures difference={difference} />
      <Text size="small" className="text-ui-fg-base max-w-[80ch]">
        <strong className="font-medium">{words("reconciliation.todo")}</strong> {words(`reconciliation.kind.${kind}.todo`)}
      </Text>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Text size="xsmall" className="text-ui-fg-subtle min-w-0 break-all">
          {words("reconciliation.reference", { id: subject_id })}
        </Text>
        <Button
          size="small"
          variant="secondary"
          aria-label={words("reconciliation.acceptLabel", { what: `${name}, ${communes.map((commune) => commune.name).join(", ")} ${subject_id}` })}
          onClick={onAccept}
        >
          {words("reconciliation.accept")}
        </Button>
      </div>
    </li>
  )
}

/** Where it is, whom it concerns, since when. */
function Concerned({ difference }: { difference: AdminDifference }): ReactElement {
  const words = useWords()
  const { family, order, found_at } = difference
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {placeWords(difference, words)}
      {family !== null && ` · ${words("reconciliation.family", { name: fullName(family) })}`}
      {order !== null && (
        <>
          {" · "}
          <TextLink to={`/commandes/${order.id}`}>{words("reconciliation.order", { number: order.display_id })}</TextLink>
        </>
      )}
      {` · ${words("reconciliation.since", { instant: shortInstant(found_at) })}`}
    </Text>
  )
}

function Figures({ difference }: { difference: AdminDifference }): ReactElement {
  const words = useWords()
  const { cents, communes, facts } = difference
  const isShared = communes.length > 0 && Object.keys(facts).length === 0
  return (
    <dl className="txt-small flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
      {cents !== null && (
        <div>
          <dt className="sr-only">{words("reconciliation.what")}</dt>
          <dd className="text-ui-fg-base font-medium">{words("reconciliation.difference", { amount: euros(cents) })}</dd>
        </div>
      )}
      {factWords(difference, words).map(({ name, value }) => (
        <div key={name} className="flex gap-x-1">
          <dt className="text-ui-fg-subtle">{name} :</dt>
          <dd className="text-ui-fg-base">{value}</dd>
        </div>
      ))}
      {isShared && (
        <div>
          <dt className="sr-only">{words("reconciliation.what")}</dt>
          <dd className="text-ui-fg-subtle">{words("reconciliation.partly")}</dd>
        </div>
      )}
    </dl>
  )
}
