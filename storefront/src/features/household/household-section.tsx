import type { ReactElement } from "react"
import type { FamilyBeneficiary } from "@wire"
import type { Household } from "@/data/household"
import { shortDate } from "@/format/days"
import { relationships } from "@messages/words"
import { household } from "@messages/household"
import { Notice } from "@/ui/notice"
import { Section } from "@/ui/page"
import { CustodyAnswer, CustodyForm } from "./custody-form"
import { CustodyWeeks } from "./custody-weeks"
import { InviteForm } from "./invite-form"

/** `done`: what has just become of the calendar, in words. */
type Props = { one: FamilyBeneficiary; read: Household; done?: string }

/** The other guardian of a child: invited, or there, with what both share. */
export function HouseholdSection({ one, read: { guardians: read, custody }, done }: Props): ReactElement {
  const name = one.first_name
  const other = read.guardians.find(({ who }) => who === "other")
  return (
    <>
      <Section title={household.title(name)}>
        <div className="grid max-w-[44rem] gap-2 text-muted">
          <p>{household.lead}</p>
          <p>{other ? `${household.shared(relationships[other.relationship], shortDate(other.since.slice(0, 10)))} ${household.sharedFacts}` : household.alone(name)}</p>
        </div>
        {!other && <InviteForm id={one.id} name={name} invitation={read.invitations[0]} />}
        {read.acts.length > 0 && (
          <details>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">{household.actsTitle}</summary>
            <ul className="list-disc pl-5">
              {read.acts.map((act) => (
                <li key={`${act.at} ${act.action}`}>
                  {shortDate(act.at.slice(0, 10))} · {household.act(act)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      {other && <CustodySection id={one.id} custody={custody} done={done} />}
    </>
  )
}

type CustodyProps = { id: string; custody: Household["custody"]; done?: string }

function CustodySection({ id, custody: { agreed, proposed, holidays_of: of }, done }: CustodyProps): ReactElement {
  const holidaysOf = of?.name ?? null
  return (
    <Section title={household.custodyTitle}>
      {done && (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      )}
      {proposed && (
        <Notice tone="late" title={proposed.proposed_by === "me" ? household.proposedByMe : household.proposedByOther}>
          <div className="mt-2 grid gap-3">
            <CustodyWeeks terms={proposed} holidaysOf={holidaysOf} title={household.weeks} />
            <CustodyAnswer id={id} proposal={proposed.id} mine={proposed.proposed_by === "me"} />
          </div>
        </Notice>
      )}
      {agreed ? (
        <>
          <p className="text-muted">{household.agreed(shortDate(agreed.agreed_at.slice(0, 10)))}</p>
          <CustodyWeeks terms={agreed} holidaysOf={holidaysOf} title={household.weeks} />
        </>
      ) : (
        <p className="text-muted">{household.custodyNone}</p>
      )}
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{agreed || proposed ? household.proposeOther : household.propose}</summary>
        <CustodyForm key={proposed?.id ?? agreed?.agreed_at ?? "new"} id={id} terms={proposed ?? agreed} />
      </details>
    </Section>
  )
}
