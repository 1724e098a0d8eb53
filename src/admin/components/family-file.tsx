import { Heading, Text } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import type { AdminFamily } from "../../types/http"
import { ageOn, dayWithYear, instantDay, localToday } from "../format/days"
import { euros } from "../format/money"
import { fullName } from "../format/names"
import { useWords } from "../i18n/use-words"
import { OtherGuardians } from "./other-guardians"
import { AccountState, MembershipState } from "./status"
import { LINK } from "./text-link"

/** A titled part of a file. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="px-4 py-4 sm:px-6">
      <Heading level="h2" className="mb-2">
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** Label and value pairs in two columns. */
export function Facts({ facts }: { facts: [label: string, value: ReactNode][] }): ReactElement {
  return (
    <dl className="txt-small grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1.5">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className="text-ui-fg-base min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who holds the account, and how to reach them. */
export function PersonFacts({ family }: { family: AdminFamily }): ReactElement {
  const words = useWords()
  const { person } = family
  const facts: [string, ReactNode][] = [
    [words("family.account"), <AccountState key="state" status={family.status} />],
    [
      words("family.email"),
      <a key="mail" href={`mailto:${person.email}`} className={LINK}>
        {person.email}
      </a>,
    ],
    [words("family.phone"), person.phone ?? words("common.none")],
  ]
  if (person.birth_date !== null) facts.push([words("family.birthDate"), dayWithYear(person.birth_date)])
  if (person.company !== null) facts.push([words("family.company"), person.company])
  facts.push([words("family.since"), dayWithYear(family.created_at.slice(0, 10))])
  return <Facts facts={facts} />
}

/** Who eats: name, age and link to the account holder, the other household. `ends`: the caller may end what this family is to a child. */
export function Beneficiaries({ family, ends = false }: { family: AdminFamily; ends?: boolean }): ReactElement {
  const words = useWords()
  const today = localToday()
  if (family.beneficiaries.length === 0) return <Nothing>{words("family.noBeneficiary")}</Nothing>
  return (
    <ul className="divide-y">
      {family.beneficiaries.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <Text size="small" weight="plus" className="text-ui-fg-base">
            {fullName(one)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {one.birth_date === null
              ? words(`audience.${one.audience}`)
              : `${words("common.years", { count: ageOn(one.birth_date, today) })} (${dayWithYear(one.birth_date)})`}
            {" · "}
            {words(`relationship.${one.relationship}`)}
          </Text>
          <OtherGuardians family={family} child={one} ends={ends} />
        </li>
      ))}
    </ul>
  )
}

/** What the family may book, and what was refused and why. */
export function Memberships({ family }: { family: AdminFamily }): ReactElement {
  const words = useWords()
  if (family.memberships.length === 0) return <Nothing>{words("family.noMembership")}</Nothing>
  return (
    <ul className="divide-y">
      {family.memberships.map((one) => (
        <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <Text size="small" weight="plus" className="text-ui-fg-base">
              {one.canteen_service.name}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {one.tariff.label} · {euros(one.tariff.price_cents)}
            </Text>
            {one.reason !== null && (
              <Text size="small" className="text-ui-fg-subtle">
                {words("family.reason", { reason: one.reason })}
              </Text>
            )}
          </div>
          <div className="flex items-center gap-x-2">
            <Text size="xsmall" className="text-ui-fg-subtle">
              {instantDay(one.decided_at ?? one.created_at)}
            </Text>
            <MembershipState status={one.status} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Nothing({ children }: { children: ReactNode }): ReactElement {
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {children}
    </Text>
  )
}
