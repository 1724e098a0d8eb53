"use client"

import Link from "next/link"
import type { ReactElement, ReactNode } from "react"
import type { CommuneOffer } from "@wire"
import { longDate } from "@/format/days"
import { money } from "@/format/money"
import { common } from "@messages/common"
import { relationships } from "@messages/words"
import { registration } from "@messages/registration"
import { Check } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type { Draft } from "./draft"
import { isBlank } from "./empty"
import { PasswordField } from "./steps"
import { TERMS_VERSION } from "./terms"

type Props = {
  draft: Draft
  communes: readonly CommuneOffer[]
  errors: Record<string, string>
  /** Asked again when the page was reloaded: it is never kept. */
  passwordLost: boolean
  password: string
  onPassword: (password: string) => void
  accepted: boolean
  onAccepted: (accepted: boolean) => void
  onStep: (step: number) => void
}

type BlockProps = { title: string; step: number; onStep: (step: number) => void; children: ReactNode }

function Block({ title, step, onStep, children }: BlockProps): ReactElement {
  return (
    <section className="grid gap-1 border-t border-hairline pt-3">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-semibold">{title}</h3>
        <button
          type="button"
          onClick={() => onStep(step)}
          aria-label={registration.modifyStep(title)}
          className="min-h-11 text-brand underline underline-offset-4"
        >
          {common.modify}
        </button>
      </div>
      {children}
    </section>
  )
}

/** Everything that the one button will create. */
export function SummaryStep({ draft, communes, errors, onStep, ...rest }: Props): ReactElement {
  const { passwordLost, password, onPassword, accepted, onAccepted } = rest
  const offers = communes.flatMap((commune) =>
    commune.canteen_services.flatMap((service) => service.tariffs.map((tariff) => ({ commune, service, tariff }))),
  )
  const asked = draft.tariffs.flatMap(({ tariffId }) => offers.filter(({ tariff }) => tariff.id === tariffId))
  return (
    <>
      <p className="text-muted">{registration.summaryLead}</p>
      <Block title={registration.summaryPerson} step={1} onStep={onStep}>
        <p>
          {draft.firstName} {draft.lastName}
          {draft.isCompany && `, ${draft.company}`}
        </p>
        <p className="break-words text-muted">{[draft.email, draft.phone].filter(Boolean).join(" · ")}</p>
      </Block>
      <Block title={registration.summaryBeneficiaries} step={2} onStep={onStep}>
        <ul>
          {draft.beneficiaries.filter((one) => !isBlank(one)).map((one) => (
            <li key={one.key}>
              {one.firstName} {one.lastName}
              <span className="text-muted">
                {one.birthDate && ` · ${longDate(one.birthDate)}`}
                {one.relationship && ` · ${relationships[one.relationship]}`}
              </span>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={registration.summaryServices} step={3} onStep={onStep}>
        <ul>
          {asked.map(({ commune, service, tariff }) => (
            <li key={tariff.id}>
              {service.name}, {tariff.label}
              <span className="text-muted">
                {" "}
                · {commune.name} · {money(tariff.price_cents)}
              </span>
            </li>
          ))}
        </ul>
      </Block>
      {passwordLost && (
        <div className="grid gap-3 border-t border-hairline pt-4">
          <Notice>{registration.passwordAgain}</Notice>
          <PasswordField password={password} onPassword={onPassword} error={errors.password} />
        </div>
      )}
      <div className="border-t border-hairline pt-3">
        <Check
          id="terms"
          error={errors.terms}
          required
          checked={accepted}
          onChange={(event) => onAccepted(event.target.checked)}
        >
          {registration.termsBefore}
          <Link href="/conditions" target="_blank">
            {registration.termsLink}
          </Link>
          {registration.termsMiddle}
          <Link href="/confidentialite" target="_blank">
            {registration.privacyLink}
          </Link>
          {registration.termsAfter(TERMS_VERSION)}
        </Check>
      </div>
    </>
  )
}
