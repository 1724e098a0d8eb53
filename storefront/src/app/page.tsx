import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { CommuneOffer } from "@wire"
import { currentVisitor, listCommunes } from "@/data/account"
import { BackendError } from "@/data/errors"
import { publicPage } from "@/data/public-page"
import { CommunesList } from "@/features/communes/communes-list"
import { SampleWeek } from "@/features/home/sample-week"
import { StepIcon } from "@/features/home/step-icon"
import { home } from "@messages/public"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page, Section } from "@/ui/page"

export const generateMetadata = (): Promise<Metadata> => publicPage("/")

/** Null when they cannot be had now: the rest of the page does not depend on them. */
async function communesOrNull(): Promise<CommuneOffer[] | null> {
  try {
    return await listCommunes()
  } catch (error) {
    if (error instanceof BackendError) return null
    throw error
  }
}

export default async function HomePage(): Promise<ReactElement> {
  const [visitor, communes] = await Promise.all([currentVisitor(), communesOrNull()])
  return (
    <div className="grid gap-10">
      <div className="grid items-center gap-x-12 gap-y-8 md:grid-cols-[1fr_auto]">
        <Page title={home.title} lead={<p className="text-lg">{home.lead}</p>}>
          <div className="flex flex-wrap gap-3">
            {visitor.kind === "family" ? (
              <ButtonLink href="/compte">{home.toAccount}</ButtonLink>
            ) : (
              <>
                <ButtonLink href="/inscription">{home.signUp}</ButtonLink>
                <ButtonLink href="/connexion" tone="secondary">
                  {home.signIn}
                </ButtonLink>
              </>
            )}
          </div>
        </Page>
        <SampleWeek />
      </div>
      <Section title={home.stepsTitle}>
        <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {home.steps.map((step, index) => (
            <li key={step.title} className="grid grid-cols-[2.75rem_1fr] content-start gap-x-3 lg:grid-cols-1">
              <span className="text-brand lg:mb-3">
                <StepIcon step={index} />
              </span>
              <div>
                <h3 className="font-semibold">
                  <span className="text-brand">{index + 1}.</span> {step.title}
                </h3>
                <p className="text-muted">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={home.communesTitle}>
        <p className="text-muted">{home.communesLead}</p>
        {communes ? <CommunesList communes={communes} /> : <Notice tone="stop">{home.communesDown}</Notice>}
      </Section>
    </div>
  )
}
