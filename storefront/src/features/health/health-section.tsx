import type { ReactElement } from "react"
import type { FamilyBeneficiary, HealthResponse } from "@wire"
import { shortDate } from "@/format/days"
import { care } from "@messages/care"
import { listing } from "@messages/common"
import { Notice } from "@/ui/notice"
import { Section } from "@/ui/page"
import { HealthForms } from "./health-forms"

type Props = { one: FamilyBeneficiary; read: HealthResponse | null }

/** What the kitchen must know of someone, and who agreed to it when. */
export function HealthSection({ one, read }: Props): ReactElement {
  const name = one.first_name
  if (read === null) {
    return (
      <Section title={care.title(name)}>
        <Notice tone="late">{care.unreadable}</Notice>
      </Section>
    )
  }
  const { health } = read
  const communes = one.diets.map(({ commune }) => commune.name)
  return (
    <Section title={care.title(name)}>
      <div className="grid max-w-[44rem] gap-2 text-muted">
        <p>{care.lead}</p>
        <p>{health.consent === null ? care.none : care.consentGiven(shortDate(health.consent.given_at.slice(0, 10)))}</p>
      </div>
      <HealthForms
        id={one.id}
        name={name}
        communes={communes.length === 0 ? care.yourCommune : listing(communes)}
        health={health}
        version={read.consent_version}
        today={read.today}
      />
    </Section>
  )
}
